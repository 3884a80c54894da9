package dev.daybrief.statistics;

import java.util.Arrays;

/// What a count usually is on each weekday: a level that follows the last weeks, its trend or step
/// where there is one, a factor for each weekday, and the spread around them; see
/// docs/statistics.md.
public final class NegativeBinomialBaseline {

  /// Days after which a day counts half for the level: short enough to follow a drift of some
  /// percent a week, long enough to rest on a month.
  private static final double HALF_LIFE_DAYS = 28;

  /// Weights of ages 0, 1, 2, … days.
  private static final double[] RECENCY = recencies(128);

  /// Anscombe residual above which a past day is an outlier: two-sided 1 % of the normal law.
  private static final double OUTLIER = 2.58;

  /// Fits: the second and third down-weight what the one before found to be outliers.
  private static final int FITS = 3;

  /// Smallest mean in counts a day: a weekday that never had one may still get one.
  private static final double LEAST_MEAN = 0.05;

  /// Relative variance that a level gains with each day ahead: what a level that follows the last
  /// weeks may wander, measured with the forecasts of docs/statistics.md.
  private static final double WANDER = 0.0005;

  /// Part of a step by which a weekday may differ from the others, as a standard deviation: some do
  /// not move at all.
  private static final double OWN_STEP = 1;

  private final CountSeries series;
  private final double[] weights;
  private final double[] countPowers;
  private WeekdayFactors factors;
  private LevelPath path = LevelPath.FLAT;
  private double level;
  private double dispersion;
  private final double lastingDispersion;
  private final double levelDays;

  private NegativeBinomialBaseline(CountSeries series, boolean trends) {
    this.series = series;
    weights = new double[series.size()];
    countPowers = powers(series);
    Arrays.fill(weights, 1);
    factors = WeekdayFactors.of(series, weights, path, 1);
    measure();
    for (int fit = 1; fit < FITS; fit++) {
      downWeightOutliers();
      path = LevelPath.of(series, weights, flatMeans(), trends);
      factors = WeekdayFactors.of(series, weights, path, dispersion);
      measure();
    }
    lastingDispersion =
        Math.max(dispersion, new LevelSums(series, weights, flatMeans()).dispersion(path));
    levelDays = Math.max(1, effectiveDays());
  }

  /// @param series at least one day
  public static NegativeBinomialBaseline of(CountSeries series) {
    if (series.size() == 0) {
      throw new IllegalArgumentException("a baseline needs a day");
    }
    return new NegativeBinomialBaseline(series, true);
  }

  /// A baseline that follows no trend: the measure of whether there is one.
  static NegativeBinomialBaseline withoutTrend(CountSeries series) {
    return new NegativeBinomialBaseline(series, false);
  }

  /// The usual count on a weekday (0 to 6), above 0.
  public double mean(int weekday) {
    return Math.max(LEAST_MEAN, level * factors.factor(weekday));
  }

  /// The law of the count on a day of the weekday (0 to 6): its own spread, and the doubt about its
  /// mean.
  public CountLaw law(int weekday) {
    return law(weekday, mean(weekday), 0);
  }

  /// The law of the count on a day of the weekday (0 to 6) some days after the day to judge. A
  /// trend goes on at half its slope.
  ///
  /// @param horizon days after the day that age 0 stands for
  public CountLaw lawAhead(int weekday, int horizon) {
    double mean = Math.max(LEAST_MEAN, mean(weekday) * Math.exp(path.slope() / 2 * horizon));
    return law(weekday, mean, WANDER * horizon);
  }

  private CountLaw law(int weekday, double mean, double wander) {
    double variance =
        dispersion * mean * (1 + factors.doubt(weekday))
            + mean * mean * (doubtOfLevel() + doubtOfStep(weekday) + wander);
    return new CountLaw(mean, Math.max(mean, variance));
  }

  /// Relative variance of a weekday's mean after a step: it need not have moved as the others did,
  /// until it was seen.
  private double doubtOfStep(int weekday) {
    if (path.start() == 0) {
      return 0;
    }
    int seen = 0;
    for (int day = path.start(); day < series.size(); day++) {
      seen += series.weekday(day) == weekday ? 1 : 0;
    }
    double step = OWN_STEP * (1 - path.at(0));
    return step * step / (1 + seen);
  }

  /// Whether the past day looks like an outlier.
  public boolean isOutlier(int day) {
    return weights[day] < 1;
  }

  /// Variance over mean, at least 1.
  public double dispersion() {
    return dispersion;
  }

  /// The usual count on an average weekday, closed ones included.
  double level() {
    return level;
  }

  double factor(int weekday) {
    return factors.factor(weekday);
  }

  /// Variance over mean of a level: that of the days, or more where days hang together.
  double lastingDispersion() {
    return lastingDispersion;
  }

  /// Relative variance of the level.
  double doubtOfLevel() {
    return level > 0 ? lastingDispersion / (level * levelDays) + path.doubt() : 0;
  }

  private void measure() {
    double counts = 0;
    double days = 0;
    for (int day = 0; day < weights.length; day++) {
      double weight = weights[day] * recency(day);
      counts += weight * series.count(day);
      days += weight * factors.factor(series.weekday(day)) * path.at(day);
    }
    level = days > 0 ? counts / days : 0;
    dispersion = spread();
  }

  private double recency(int day) {
    int age = series.age(day);
    return age < RECENCY.length ? RECENCY[age] : 0;
  }

  private static double[] recencies(int days) {
    var recencies = new double[days];
    for (int age = 0; age < days; age++) {
      recencies[age] = Math.pow(0.5, age / HALF_LIFE_DAYS);
    }
    return recencies;
  }

  /// Days that say as much about the newest level as all together do.
  private double effectiveDays() {
    double sum = 0;
    double squares = 0;
    for (int day = path.start(); day < weights.length; day++) {
      double weight = weights[day] * recency(day);
      sum += weight;
      squares += weight * weight;
    }
    return squares > 0 ? sum * sum / squares : 1;
  }

  private double mean(int day, LevelPath along) {
    return Math.max(LEAST_MEAN, level * along.at(day) * factors.factor(series.weekday(day)));
  }

  private double[] flatMeans() {
    var means = new double[weights.length];
    for (int day = 0; day < means.length; day++) {
      means[day] = mean(day, LevelPath.FLAT);
    }
    return means;
  }

  private double spread() {
    double squares = 0;
    double days = -factors.parameters();
    for (int day = 0; day < weights.length; day++) {
      double mean = mean(day, path);
      double residual = series.count(day) - mean;
      squares += weights[day] * residual * residual / mean;
      days += weights[day];
    }
    return days > 0 ? Math.max(1, squares / days) : 1;
  }

  /// Days whose Anscombe residual, about standard normal for a day that follows the law, is too
  /// large count the less, the larger it is.
  private void downWeightOutliers() {
    var roots = new double[7];
    for (int weekday = 0; weekday < roots.length; weekday++) {
      roots[weekday] = Math.cbrt(mean(weekday));
    }
    for (int day = 0; day < weights.length; day++) {
      double root = path.at(day) == 1 ? roots[series.weekday(day)] : Math.cbrt(mean(day, path));
      double distance = Math.abs(countPowers[day] - root * root);
      double residual = 1.5 * distance / Math.sqrt(root * dispersion);
      weights[day] = residual > OUTLIER ? OUTLIER * OUTLIER / (residual * residual) : 1;
    }
  }

  /// Counts to the power of two thirds.
  private static double[] powers(CountSeries series) {
    var powers = new double[series.size()];
    for (int day = 0; day < powers.length; day++) {
      double root = Math.cbrt((double) series.count(day));
      powers[day] = root * root;
    }
    return powers;
  }
}
