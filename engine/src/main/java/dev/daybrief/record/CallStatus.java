package dev.daybrief.record;

import java.util.Locale;
import java.util.Optional;

/// Where a call stands. [#parse] knows the words that call systems use for each.
public enum CallStatus {
  READY,
  SCHEDULED,
  IN_PROGRESS,
  COMPLETED,
  MISSED,
  FAILED,
  CANCELLED;

  private final String word = name().toLowerCase(Locale.ROOT);

  /// Any case; spaces, hyphens and underscores are the same. Empty for a word it does not know.
  public static Optional<CallStatus> parse(String word) {
    return switch (StatusWords.normalise(word)) {
      case "ready" -> Optional.of(READY);
      case "scheduled" -> Optional.of(SCHEDULED);
      case "in progress" -> Optional.of(IN_PROGRESS);
      case "completed" -> Optional.of(COMPLETED);
      case "missed", "no answer", "busy", "voicemail" -> Optional.of(MISSED);
      case "failed", "error" -> Optional.of(FAILED);
      case "cancelled", "canceled" -> Optional.of(CANCELLED);
      default -> Optional.empty();
    };
  }

  /// The word of the stored row and of the public contract: lower case with underscores.
  public String word() {
    return word;
  }
}
