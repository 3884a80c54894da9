package dev.daybrief.security.issuer;

/// Which tokens of an issuer outside are believed.
///
/// @param issuer exactly as the tokens have it
/// @param audience one that they must name
/// @param type of the header `typ`, such as `at+jwt`
public record IssuerSetup(String issuer, String audience, String type, Claims claims) {

  /// The names of claims; dots lead into objects where no claim has the whole name.
  ///
  /// @param organization holds the organisation's id
  /// @param roles a role's word, or several
  public record Claims(String organization, String roles) {}
}
