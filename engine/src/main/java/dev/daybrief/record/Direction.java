package dev.daybrief.record;

import java.util.Locale;
import java.util.Optional;

/// Who started the call.
public enum Direction {
  INBOUND,
  OUTBOUND;

  private final String word = name().toLowerCase(Locale.ROOT);

  public static Optional<Direction> parse(String word) {
    return switch (StatusWords.normalise(word)) {
      case "inbound" -> Optional.of(INBOUND);
      case "outbound" -> Optional.of(OUTBOUND);
      default -> Optional.empty();
    };
  }

  public String word() {
    return word;
  }
}
