package dev.daybrief.statistics;

/// Sums over the days of a series by which steps and trends of its level are found: log-likelihood
/// ratios of Poisson counts, for the caller to divide by the dispersion.
final class LevelSums {

  private final CountSeries series;
  private final double[] weights;
  private final double[] dayMeans;
  private final double[] counts;
  private final double[] means;
  private final double middle;
  private double score;
  private double information;

  /// @param dayMeans of each day with a flat level
  LevelSums(CountSeries series, double[] weights, double[] dayMeans) {
    this.series = series;
    this.weights = weights;
    this.dayMeans = dayMeans;
    int size = series.size();
    counts = new double[size + 1];
    means = new double[size + 1];
    double moment = 0;
    for (int day = 0; day < size; day++) {
      counts[day + 1] = counts[day] + weights[day] * series.count(day);
      means[day + 1] = means[day] + weights[day] * dayMeans[day];
      moment += weights[day] * dayMeans[day] * series.age(day);
    }
    middle = moment / means[size];
    double level = level(counts[size], means[size]);
    for (int day = 0; day < size; day++) {
      double distance = middle - series.age(day);
      score += distance * weights[day] * (series.count(day) - level * dayMeans[day]);
      information += distance * distance * weights[day] * level * dayMeans[day];
    }
  }

  double levelBefore(int day) {
    return level(counts[day], means[day]);
  }

  double levelSince(int day) {
    return level(counts[series.size()] - counts[day], means[series.size()] - means[day]);
  }

  /// Half a count keeps the level of an empty time above 0.
  private static double level(double counts, double means) {
    return (counts + 0.5) / (means + 0.5);
  }

  double stepRatio(int day) {
    int size = series.size();
    return term(counts[day], means[day])
        + term(counts[size] - counts[day], means[size] - means[day])
        - term(counts[size], means[size]);
  }

  private static double term(double counts, double means) {
    return counts > 0 && means > 0 ? counts * Math.log(counts / means) : 0;
  }

  double trendRatio() {
    return information > 0 ? score * score / information / 2 : 0;
  }

  /// Change of the level a day, as a natural logarithm.
  double slope() {
    return score / information;
  }

  /// Relative variance that the slope gives to the newest level, for a dispersion of 1.
  double doubt() {
    return middle * middle / information;
  }

  /// Days whose sums show whether days hang together: a week, so that weekdays do not matter.
  private static final int BLOCK = 7;

  /// Part of the weeks' dispersion that counts: a dozen weeks show 1.6 times the true one by chance
  /// in one series of ten.
  private static final double WEEKS_TRUSTED = 0.6;

  /// Variance over mean around the path, at least 1: that of days, or that of weeks where days hang
  /// together so that their level wanders by itself.
  double dispersion(LevelPath path) {
    double expected = 0;
    for (int day = 0; day < dayMeans.length; day++) {
      expected += weights[day] * dayMeans[day] * path.at(day);
    }
    double level = counts[dayMeans.length] / expected;
    double squares = 0;
    double days = 0;
    double weekSquares = 0;
    double blockSum = 0;
    double blockMean = 0;
    int blocks = 0;
    for (int day = dayMeans.length - 1; day >= 0; day--) {
      double mean = level * path.at(day) * dayMeans[day];
      double residual = series.count(day) - mean;
      squares += mean > 0 ? weights[day] * residual * residual / mean : 0;
      days += weights[day];
      blockSum += weights[day] * residual;
      blockMean += weights[day] * weights[day] * mean;
      if ((dayMeans.length - day) % BLOCK == 0 && blockMean > 0) {
        weekSquares += blockSum * blockSum / blockMean;
        blocks++;
        blockSum = 0;
        blockMean = 0;
      }
    }
    double ofWeeks = blocks > 1 ? weekSquares / (blocks - 1) : 0;
    return Math.max(1, Math.max(squares / days, WEEKS_TRUSTED * ofWeeks));
  }
}
