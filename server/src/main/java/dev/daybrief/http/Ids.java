package dev.daybrief.http;

import java.util.Optional;
import java.util.UUID;

/// Ids as an address or a cursor names them.
public final class Ids {

  private static final int LENGTH = 36;

  /// Empty for what is not one in its usual form.
  public static Optional<UUID> parse(String text) {
    try {
      return Optional.of(text)
          .filter(one -> one.length() == LENGTH)
          .map(UUID::fromString)
          .filter(id -> id.toString().equalsIgnoreCase(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private Ids() {}
}
