package dev.daybrief.access;

import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Port: makes API keys and knows them again.
public interface KeyDesk {

  /// Whether a bearer token means to be a key, right or wrong.
  boolean isKey(String bearerToken);

  /// Throws [IllegalArgumentException] for a name that cannot be shown, an end that is not in
  /// the future, or where the organisation has too many keys.
  Issued issue(
      OrganizationId organization, String name, Set<KeyScope> scopes, @Nullable Instant expiresAt);

  /// Empty for a text that is malformed, forged, expired or revoked for more than a second. May
  /// wait for the store.
  Optional<KeyHolder> authenticate(String text);

  /// @param text the whole key, which is shown this once
  record Issued(ApiKey key, String text) {

    @Override
    public String toString() {
      return "Issued[" + key.id() + "]";
    }
  }
}
