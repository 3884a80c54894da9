package dev.daybrief.statistics;

import java.util.Arrays;

/// How the level of a series came to where it is: flat, a steady trend, or one step. Anything but
/// flat must be significant.
///
/// @param relative level of each day as a part of the newest; empty when flat
/// @param start first day of the newest level, 0 unless there is a step
/// @param slope change of the level a day, as a natural logarithm
/// @param doubt relative variance of a level that the trend leads to from the series' middle
@SuppressWarnings("ArrayRecordComponent") // never leaves the baseline, never compared
record LevelPath(double[] relative, int start, double slope, double doubt) {

  /// Days a trend or a step must rest on: over less, a bad week looks like one.
  private static final int FEWEST_DAYS = 42;

  /// Log-likelihood ratio from which a trend is believed: two-sided 0.1 % of a normal score.
  private static final double TREND = 5.4;

  /// Log-likelihood ratio from which a step is believed: higher, as the best of all days is tried.
  private static final double STEP = 9;

  /// Fewest days on each side of a step.
  private static final int FEWEST_STEP_DAYS = 7;

  /// Largest change a day that a trend may have, as a natural logarithm: a doubling in five weeks.
  private static final double STEEPEST = 0.02;

  static final LevelPath FLAT = new LevelPath(new double[0], 0, 0, 0);

  /// Level of the day as a part of the newest level.
  double at(int day) {
    return relative.length == 0 ? 1 : relative[day];
  }

  /// @param means of each day with a flat level
  /// @param trends whether a trend is looked for
  static LevelPath of(CountSeries series, double[] weights, double[] means, boolean trends) {
    if (series.size() < FEWEST_DAYS) {
      return FLAT;
    }
    var sums = new LevelSums(series, weights, means);
    double stepRatio = 0;
    int step = 0;
    for (int day = FEWEST_STEP_DAYS; day <= series.size() - FEWEST_STEP_DAYS; day++) {
      double ratio = sums.stepRatio(day);
      if (ratio > stepRatio) {
        stepRatio = ratio;
        step = day;
      }
    }
    double trendRatio = sums.trendRatio();
    if (stepRatio > STEP && stepRatio > trendRatio + 1) {
      LevelPath path = step(sums, step, series.size());
      if (stepRatio > STEP * sums.dispersion(path)) {
        return path;
      }
    }
    if (trends && trendRatio > TREND) {
      LevelPath path = trend(sums, series);
      double dispersion = sums.dispersion(path);
      if (trendRatio > TREND * dispersion) {
        return new LevelPath(path.relative, 0, path.slope, dispersion * path.doubt);
      }
    }
    return FLAT;
  }

  private static LevelPath step(LevelSums sums, int start, int days) {
    var relative = new double[days];
    Arrays.fill(relative, 1);
    Arrays.fill(relative, 0, start, sums.levelBefore(start) / sums.levelSince(start));
    return new LevelPath(relative, start, 0, 0);
  }

  private static LevelPath trend(LevelSums sums, CountSeries series) {
    double slope = Math.clamp(sums.slope(), -STEEPEST, STEEPEST);
    var relative = new double[series.size()];
    for (int day = 0; day < relative.length; day++) {
      relative[day] = Math.exp(-slope * series.age(day));
    }
    return new LevelPath(relative, 0, slope, sums.doubt());
  }
}
