package dev.daybrief.statistics;

import java.util.Arrays;

/// What a count usually is on each weekday: a level that follows the last weeks, a factor for each
/// weekday, and the spread around them; see docs/statistics.md.
public final class NegativeBinomialBaseline {

  /// Days after which a day counts half for the level: short enough to follow a drift of some
  /// percent a week, long enough to rest on a month.
  private static final double HALF_LIFE_DAYS = 28;

  /// Anscombe residual above which a past day is an outlier: two-sided 1 % of the normal law.
  private static final double OUTLIER = 2.58;

  /// Fits: the second and third down-weight what the one before found to be outliers.
  private static final int FITS = 3;

  /// Smallest mean in counts a day: a weekday that never had one may still get one.
  private static final double LEAST_MEAN = 0.05;

  private final CountSeries series;
  private final double[] recency;
  private final double[] weights;
  private final WeekdayFactors factors;
  private final double level;
  private final double levelDays;
  private final double dispersion;

  private NegativeBinomialBaseline(CountSeries series) {
    this.series = series;
    recency = new double[series.size()];
    for (int day = 0; day < recency.length; day++) {
      recency[day] = Math.pow(0.5, series.age(day) / HALF_LIFE_DAYS);
    }
    weights = new double[series.size()];
    Arrays.fill(weights, 1);
    WeekdayFactors fitted = WeekdayFactors.of(series, weights, 1);
    double reached = level(fitted);
    double spread = dispersion(fitted, reached);
    for (int fit = 1; fit < FITS; fit++) {
      downWeightOutliers(fitted, reached, spread);
      fitted = WeekdayFactors.of(series, weights, spread);
      reached = level(fitted);
      spread = dispersion(fitted, reached);
    }
    factors = fitted;
    level = reached;
    dispersion = spread;
    levelDays = Math.max(1, effectiveDays());
  }

  /// @param series at least one day
  public static NegativeBinomialBaseline of(CountSeries series) {
    if (series.size() == 0) {
      throw new IllegalArgumentException("a baseline needs a day");
    }
    return new NegativeBinomialBaseline(series);
  }

  /// The law of the count on a day of the weekday (0 to 6): its own spread, and the doubt about its
  /// mean.
  public CountLaw law(int weekday) {
    double mean = Math.max(LEAST_MEAN, level * factors.factor(weekday));
    double doubtOfLevel = level > 0 ? mean / (level * levelDays) : 0;
    double variance = dispersion * mean * (1 + doubtOfLevel + factors.doubt(weekday));
    return new CountLaw(mean, Math.max(mean, variance));
  }

  /// Whether the past day looks like an outlier.
  public boolean isOutlier(int day) {
    return weights[day] < 1;
  }

  /// Variance over mean, at least 1.
  public double dispersion() {
    return dispersion;
  }

  private double level(WeekdayFactors factors) {
    double counts = 0;
    double days = 0;
    for (int day = 0; day < series.size(); day++) {
      double weight = weights[day] * recency[day];
      counts += weight * series.count(day);
      days += weight * factors.factor(series.weekday(day));
    }
    return days > 0 ? counts / days : 0;
  }

  private double effectiveDays() {
    double sum = 0;
    double squares = 0;
    for (int day = 0; day < series.size(); day++) {
      double weight = weights[day] * recency[day];
      sum += weight;
      squares += weight * weight;
    }
    return squares > 0 ? sum * sum / squares : 1;
  }

  private double dispersion(WeekdayFactors factors, double level) {
    double squares = 0;
    double days = -factors.parameters();
    for (int day = 0; day < series.size(); day++) {
      double mean = Math.max(LEAST_MEAN, level * factors.factor(series.weekday(day)));
      double residual = series.count(day) - mean;
      squares += weights[day] * residual * residual / mean;
      days += weights[day];
    }
    return days > 0 ? Math.max(1, squares / days) : 1;
  }

  private void downWeightOutliers(WeekdayFactors factors, double level, double dispersion) {
    for (int day = 0; day < series.size(); day++) {
      double mean = Math.max(LEAST_MEAN, level * factors.factor(series.weekday(day)));
      double residual = anscombe(series.count(day), mean, dispersion);
      weights[day] = residual > OUTLIER ? OUTLIER * OUTLIER / (residual * residual) : 1;
    }
  }

  /// About standard normal for a day that follows the law.
  private static double anscombe(long count, double mean, double dispersion) {
    double distance = Math.cbrt((double) count * count) - Math.cbrt(mean * mean);
    return Math.abs(1.5 * distance / (Math.pow(mean, 1.0 / 6) * Math.sqrt(dispersion)));
  }
}
