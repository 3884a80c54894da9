package dev.daybrief.statistics;

import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

/// Counts of made-up days, the same for the same seed. Day 0 is a Monday.
final class SomeDays {

  private static final double[] WEEK = {1.25, 1.15, 1.1, 1.1, 1.2, 0.8, 0.4};

  private final long[] counts;

  private SomeDays(long... counts) {
    this.counts = counts;
  }

  static SomeDays of(long... counts) {
    return new SomeDays(counts.clone());
  }

  /// Days that repeat a week.
  static SomeDays weeks(int weeks, long... week) {
    var counts = new long[7 * weeks];
    for (int day = 0; day < counts.length; day++) {
      counts[day] = week[day % 7];
    }
    return new SomeDays(counts);
  }

  /// Drawn days of an ordinary week.
  ///
  /// @param dispersion variance over mean
  static SomeDays drawn(long seed, int days, double dispersion, IntToDoubleFunction level) {
    var random = new SplittableRandom(seed);
    var counts = new long[days];
    for (int day = 0; day < days; day++) {
      double mean = level.applyAsDouble(day) * WEEK[day % 7];
      counts[day] = new CountLaw(mean, dispersion * mean).quantile(random.nextDouble(1e-9, 1));
    }
    return new SomeDays(counts);
  }

  SomeDays with(int day, long count) {
    long[] changed = counts.clone();
    changed[day] = count;
    return new SomeDays(changed);
  }

  int days() {
    return counts.length;
  }

  /// The twelve weeks before a day.
  CountSeries before(int day) {
    return series(day - 84, day - 1, day);
  }

  /// The twelve weeks before a day, and the day.
  CountSeries until(int day) {
    return series(day - 84, day, day);
  }

  private CountSeries series(int first, int last, int judged) {
    var series = new CountSeries(85);
    for (int day = Math.max(0, first); day <= last; day++) {
      series.add(counts[day], day % 7, judged - day);
    }
    return series;
  }
}
