package dev.daybrief.fact;

import dev.daybrief.metric.Metric;
import java.util.Locale;

/// A goal the organisation set for a count: so many until the span ends.
///
/// @param goal above 0, in the metric's unit
public record Target(Metric metric, Span span, long goal) {

  public Target {
    if (goal <= 0) {
      throw new IllegalArgumentException("a goal is above 0: " + goal);
    }
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
