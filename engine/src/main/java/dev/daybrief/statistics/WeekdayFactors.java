package dev.daybrief.statistics;

/// How each weekday differs from the level. The less a series says about it, the more the factor is
/// drawn towards 1: the drawing follows from the series (empirical Bayes), so that it fades as
/// counts grow and closed weekdays keep their 0.
final class WeekdayFactors {

  private static final int WEEKDAYS = 7;

  private final double[] factors = new double[WEEKDAYS];
  private final double[] trusted = new double[WEEKDAYS];
  private final double[] days = new double[WEEKDAYS];

  /// @param path of the level: a day counts for so much as its level is of the newest one
  /// @param dispersion variance over mean of the counts
  static WeekdayFactors of(
      CountSeries series, double[] weights, LevelPath path, double dispersion) {
    var fitted = new WeekdayFactors();
    var means = new double[WEEKDAYS];
    for (int day = 0; day < series.size(); day++) {
      means[series.weekday(day)] += weights[day] * series.count(day);
      fitted.days[series.weekday(day)] += weights[day] * path.at(day);
    }
    fitted.fit(means, dispersion);
    return fitted;
  }

  /// @param sums of the weighted counts of each weekday
  private void fit(double[] sums, double dispersion) {
    double level = 0;
    int seen = 0;
    for (int weekday = 0; weekday < WEEKDAYS; weekday++) {
      if (days[weekday] > 0) {
        level += sums[weekday] / days[weekday];
        seen++;
      }
    }
    level = seen > 0 ? level / seen : 0;
    for (int weekday = 0; weekday < WEEKDAYS; weekday++) {
      factors[weekday] = level > 0 && days[weekday] > 0 ? sums[weekday] / days[weekday] / level : 1;
    }
    if (level > 0) {
      draw(level, dispersion, seen);
    }
  }

  private void draw(double level, double dispersion, int seen) {
    double differing = 0;
    double chance = 0;
    for (int weekday = 0; weekday < WEEKDAYS; weekday++) {
      if (days[weekday] > 0) {
        differing += (factors[weekday] - 1) * (factors[weekday] - 1);
        chance += chance(weekday, level, dispersion);
      }
    }
    double real = Math.max(0, differing - chance) / seen;
    for (int weekday = 0; weekday < WEEKDAYS; weekday++) {
      if (days[weekday] > 0) {
        double noise = chance(weekday, level, dispersion);
        trusted[weekday] = real + noise > 0 ? real / (real + noise) : 0;
        factors[weekday] = 1 + trusted[weekday] * (factors[weekday] - 1);
      }
    }
  }

  /// Variance of the raw factor by chance alone.
  private double chance(int weekday, double level, double dispersion) {
    return dispersion * factors[weekday] / (level * days[weekday]);
  }

  double factor(int weekday) {
    return factors[weekday];
  }

  /// How many parameters the factors spend.
  double parameters() {
    double spent = 1;
    for (double trust : trusted) {
      spent += trust * (WEEKDAYS - 1) / WEEKDAYS;
    }
    return spent;
  }

  /// Extra variance of a day from the doubt about its factor, as a share of its own variance.
  double doubt(int weekday) {
    return days[weekday] > 0 ? trusted[weekday] * trusted[weekday] / days[weekday] : 1;
  }
}
