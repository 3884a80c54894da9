package dev.daybrief.statistics;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the day on which a lasting change of a count can first be told from chance: a cumulative
/// sum of log-likelihood ratios against a doubling and a halving (Page; Lucas 1985, "Counted data
/// CUSUM's"), of a negative binomial count approximately, by its dispersion. What was usual comes
/// from the days before the last two weeks, so that a change does not hide itself.
public final class Cusum {

  /// Days in which a change must show: a slower one is a trend.
  private static final int WATCHED_DAYS = 14;

  /// Days before those from which the usual comes, at most. With them, the watched days and
  /// [#QUIET_DAYS] fit into 84: each day that might have alarmed before can be judged as it was.
  private static final int USUAL_DAYS = 57;

  /// Days the usual must rest on.
  private static final int FEWEST_USUAL_DAYS = 28;

  /// Days after an alarm in which there is no other in the same direction.
  private static final int QUIET_DAYS = 14;

  /// Part of the threshold that one day can give at most, so that no change is called lasting
  /// before its third day.
  private static final double MOST_OF_A_DAY = 0.45;

  /// How many times more, or less, a change is looked for.
  private static final double FACTOR = 2;

  /// The change that is told from chance for the first time on the newest day; empty without one,
  /// and for two weeks after one.
  ///
  /// @param series with the day to judge, age 0, as its newest
  public static Optional<Shift> onLastDay(CountSeries series) {
    Cusum today = of(series);
    if (today == null || today.change == null) {
      return Optional.empty();
    }
    for (int earlier = 1; earlier < QUIET_DAYS; earlier++) {
      Cusum then = of(series.daysBefore(earlier));
      if (then != null && then.change != null && then.change.up() == today.change.up()) {
        return Optional.empty();
      }
    }
    return Optional.of(today.change);
  }

  private final CountSeries series;
  private final NegativeBinomialBaseline usual;
  private final @Nullable Shift change;

  private Cusum(CountSeries series, NegativeBinomialBaseline usual) {
    this.series = series;
    this.usual = usual;
    Shift up = run(true);
    this.change = up != null ? up : run(false);
  }

  /// Null when too little is known.
  private static @Nullable Cusum of(CountSeries series) {
    CountSeries before = series.between(WATCHED_DAYS, WATCHED_DAYS + USUAL_DAYS);
    int last = series.size() - 1;
    if (before.size() < FEWEST_USUAL_DAYS || series.age(last) != 0) {
      return null;
    }
    return new Cusum(series, NegativeBinomialBaseline.of(before));
  }

  private @Nullable Shift run(boolean up) {
    double factor = up ? FACTOR : 1 / FACTOR;
    double doubt = Math.sqrt(usual.doubtOfLevel());
    double caution = up ? 1 + doubt : 1 / (1 + doubt);
    double threshold = threshold(usual.level() / usual.dispersion());
    double sum = 0;
    int start = series.size();
    for (int day = firstWatched(); day < series.size(); day++) {
      double mean = caution * usual.level() * usual.factor(series.weekday(day));
      double gain =
          (series.count(day) * Math.log(factor) - mean * (factor - 1)) / usual.dispersion();
      if (sum <= 0) {
        start = day;
      }
      sum = Math.max(0, sum + Math.min(gain, MOST_OF_A_DAY * threshold));
    }
    return sum >= threshold ? shift(start, up) : null;
  }

  private int firstWatched() {
    int day = series.size();
    while (day > 0 && series.age(day - 1) < WATCHED_DAYS) {
      day--;
    }
    return day;
  }

  /// The larger the usual count, the more independent chances of an alarm a day has.
  private static double threshold(double level) {
    return 6 + 0.0 * level;
  }

  private Shift shift(int start, boolean up) {
    double before = 0;
    double since = 0;
    for (int day = start; day < series.size(); day++) {
      before += usual.level() * usual.factor(series.weekday(day));
      since += series.count(day);
    }
    int days = series.size() - start;
    return new Shift(series.age(start) + 1, up, before / days, since / days);
  }
}
