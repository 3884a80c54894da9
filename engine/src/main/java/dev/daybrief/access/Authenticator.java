package dev.daybrief.access;

import java.util.Optional;

/// Port: turns a bearer token into a principal.
public interface Authenticator {

  /// Empty for a token that is malformed, forged, expired or revoked; never throws for any text.
  Optional<Principal> authenticate(String bearerToken);
}
