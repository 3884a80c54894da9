package dev.daybrief.http;

import dev.daybrief.access.Person;
import dev.daybrief.http.KnownOrganizations.Known;

/// A member as the dashboard shows one.
///
/// @param operator whether the installation is theirs to run
record MemberJson(String name, String email, String role, boolean operator) {

  static MemberJson of(Person member, boolean operator) {
    return new MemberJson(member.name(), member.email(), member.role().word(), operator);
  }

  /// The member's organisation.
  ///
  /// @param zone IANA name
  /// @param locale BCP 47
  record OrganizationJson(
      String id, String name, String slug, String zone, String locale, boolean sample) {

    static OrganizationJson of(Known known) {
      return new OrganizationJson(
          known.organization().id().toString(),
          known.organization().name(),
          known.organization().slug(),
          known.organization().zone().getId(),
          known.organization().locale().toLanguageTag(),
          known.sample());
    }
  }

  /// Who is signed in.
  record Me(MemberJson member, OrganizationJson organization, String yesterday) {}

  /// What a login or a refresh gives.
  record Session(
      String accessToken,
      long expiresInSeconds,
      MemberJson member,
      OrganizationJson organization,
      String yesterday) {}
}
