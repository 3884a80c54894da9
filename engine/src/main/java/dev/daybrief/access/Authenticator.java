package dev.daybrief.access;

import java.util.Optional;

/// Port: turns a bearer token into a principal.
public interface Authenticator {

  /// Empty for a token that is malformed, forged, expired or revoked; never throws for any text,
  /// and never waits.
  Optional<Principal> authenticate(String bearerToken);

  /// Who the token of a principal tells of; empty where the member is gone. May wait.
  Optional<Person> person(String bearerToken);

  /// Whether the one whose token it is runs the installation, as of now. May wait.
  boolean operates(String bearerToken);

  /// Whether a token is refused that may be right after [#prepare].
  default boolean isUnprepared(String bearerToken) {
    return false;
  }

  /// Gets what the token is checked with; waits, and never throws.
  default void prepare(String bearerToken) {}
}
