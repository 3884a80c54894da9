package dev.daybrief.insight;

import dev.daybrief.metric.Good;
import java.util.Locale;

/// Whether the line is good news.
public enum Tone {
  GOOD,
  BAD,
  NEUTRAL;

  /// The tone of a move: with the metric's good direction, against it, or of no judgement.
  public static Tone ofMove(Direction move, Good good) {
    return switch (good) {
      case NEITHER -> NEUTRAL;
      case UP -> move == Direction.UP ? GOOD : BAD;
      case DOWN -> move == Direction.DOWN ? GOOD : BAD;
    };
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
