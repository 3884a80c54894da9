package dev.daybrief.fact;

import dev.daybrief.metric.Metric;
import java.util.Comparator;
import java.util.Locale;

/// A goal the organisation set for a count: so many until the span ends.
///
/// @param goal above 0, in the metric's unit
public record Target(Metric metric, Span span, long goal) {

  /// By metric and span.
  public static final Comparator<Target> ORDER =
      Comparator.comparing((Target target) -> target.metric().id())
          .thenComparing(target -> target.span().word());

  public Target {
    if (goal <= 0) {
      throw new IllegalArgumentException("a goal is above 0: " + goal);
    }
  }

  /// Whether both are for the same, however high.
  public boolean hasSameScope(Target other) {
    return metric == other.metric && span == other.span;
  }

  /// The calendar span a goal is for; weeks begin on Monday.
  public enum Span {
    WEEK,
    MONTH;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
