package dev.daybrief.record;

import java.util.Locale;
import java.util.Optional;

/// Where a service visit stands.
public enum ServiceStatus {
  SCHEDULED,
  IN_PROGRESS,
  COMPLETED,
  CANCELLED,
  NO_SHOW;

  private final String word = name().toLowerCase(Locale.ROOT);

  /// Any case; spaces, hyphens and underscores are the same. Empty for a word it does not know.
  public static Optional<ServiceStatus> parse(String word) {
    return switch (StatusWords.normalise(word)) {
      case "scheduled" -> Optional.of(SCHEDULED);
      case "in progress" -> Optional.of(IN_PROGRESS);
      case "completed" -> Optional.of(COMPLETED);
      case "cancelled", "canceled" -> Optional.of(CANCELLED);
      case "no show" -> Optional.of(NO_SHOW);
      default -> Optional.empty();
    };
  }

  /// The word of the stored row and of the public contract: lower case with underscores.
  public String word() {
    return word;
  }
}
