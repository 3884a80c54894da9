package dev.daybrief.fact;

import dev.daybrief.metric.Metric;

/// A metric's value on one organisation-day, kept as the two whole numbers it comes from, so that
/// nothing is lost to rounding.
///
/// @param count the count, sum or seconds
/// @param sample how many records it rests on; for a share, the denominator
public record Fact(Metric metric, long count, long sample) {

  /// The value in the metric's unit, unrounded. NaN for a quotient of nothing.
  public double value() {
    return switch (metric.unit()) {
      case COUNT, SECONDS -> count;
      case SHARE, MEAN_SCORE -> (double) count / nothingIsNaN();
      case NET_PROMOTER -> 100.0 * count / nothingIsNaN();
    };
  }

  private double nothingIsNaN() {
    return sample == 0 ? Double.NaN : sample;
  }
}
