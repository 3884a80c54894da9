package dev.daybrief.fact;

import dev.daybrief.metric.Metric;

/// What a count was expected to be on a later day: the mean and variance of its law.
///
/// @param horizon days ahead, 1 to [#DAYS]
public record Prediction(Metric metric, int horizon, double mean, double variance) {

  /// How many days ahead are predicted.
  public static final int DAYS = 7;

  public Prediction {
    if (horizon < 1 || horizon > DAYS || !(mean > 0) || !(variance >= mean)) {
      throw new IllegalArgumentException(
          metric + " in " + horizon + " days: " + mean + ", " + variance);
    }
  }
}
