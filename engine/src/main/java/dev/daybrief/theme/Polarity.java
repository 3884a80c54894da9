package dev.daybrief.theme;

import java.util.Locale;

/// Whether a mention praises or blames.
public enum Polarity {
  POSITIVE,
  NEGATIVE,
  /// Both are said, or neither.
  UNCLEAR;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Polarity reversed() {
    return switch (this) {
      case POSITIVE -> NEGATIVE;
      case NEGATIVE -> POSITIVE;
      case UNCLEAR -> UNCLEAR;
    };
  }

  /// Of two statements on one thing.
  Polarity and(Polarity other) {
    return this == other ? this : UNCLEAR;
  }
}
