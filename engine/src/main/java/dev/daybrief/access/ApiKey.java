package dev.daybrief.access;

import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a program shows to send an organisation's records. Its secret is known to the program
/// alone.
///
/// @param name what people call it: 1 to 100 characters
/// @param use what became of it since it was made
public record ApiKey(
    UUID id,
    OrganizationId organization,
    String name,
    Set<KeyScope> scopes,
    Instant createdAt,
    Use use) {

  private static final int LONGEST_NAME = 100;

  /// @param expiresAt null for one without an end
  /// @param lastUsedAt to the minute
  public record Use(
      @Nullable Instant expiresAt, @Nullable Instant lastUsedAt, @Nullable Instant revokedAt) {

    public static Use until(@Nullable Instant expiresAt) {
      return new Use(expiresAt, null, null);
    }
  }

  public ApiKey {
    scopes = Set.copyOf(scopes);
    if (name.isBlank()
        || name.length() > LONGEST_NAME
        || !name.codePoints().allMatch(ApiKey::isText)) {
      throw new IllegalArgumentException(
          "a key's name has 1 to %d characters and no control characters".formatted(LONGEST_NAME));
    }
    if (scopes.isEmpty()) {
      throw new IllegalArgumentException("a key is for something");
    }
  }

  public boolean isInForce(Instant now) {
    return use.revokedAt == null && (use.expiresAt == null || now.isBefore(use.expiresAt));
  }

  private static boolean isText(int character) {
    return !Character.isISOControl(character)
        && Character.getType(character) != Character.SURROGATE;
  }
}
