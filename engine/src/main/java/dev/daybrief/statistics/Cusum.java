package dev.daybrief.statistics;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the day on which a lasting change of a count can first be told from chance: a cumulative
/// sum of log-likelihood ratios (Page 1954; Lucas 1985, "Counted data CUSUM's"), scaled by the
/// dispersion. What was usual comes from the weeks before the last two, so that a change does not
/// hide itself, and each earlier day is judged again exactly as it was, so that one change is told
/// once.
public final class Cusum {

  /// Days in which a change must show: a slower one is a drift of the level.
  private static final int WATCHED_DAYS = 14;

  /// Days before those from which the usual comes, at most. With them, the watched days and
  /// [#QUIET_DAYS] fit into 84: each day that might have alarmed before can be judged as it was.
  private static final int USUAL_DAYS = 57;

  /// Days the usual must rest on.
  private static final int FEWEST_USUAL_DAYS = 28;

  /// Days after an alarm in which there is no other in the same direction; the usual has taken up
  /// the change before.
  private static final int QUIET_DAYS = 14;

  /// Standard errors of the usual level that are given to chance.
  private static final double CAUTION = 0.3;

  /// Usual counts a day, over the dispersion, from and below which a count is small: the day test
  /// hardly sees a doubling there; still fewer counts show none within a week.
  private static final double LEAST_SMALL = 0.5;

  private static final double MOST_SMALL = 2.3;

  /// Part of the threshold that one day can give at most, so that no change is called lasting
  /// before its third day, or its second where counts are small.
  private static final double MOST_OF_A_DAY = 0.45;

  private static final double MOST_OF_A_SMALL_DAY = 0.6;

  /// Chance that a count on which nothing changes alarms on a day, in either direction: what the
  /// thresholds were set for and what docs/statistics.md shows to be kept.
  public static final double FALSE_ALARM = 0.003;

  /// A lasting change of a count.
  ///
  /// @param days since it began, today included
  /// @param before mean count a day that the weekdays since then had before
  /// @param since mean count a day since it began
  public record Shift(int days, boolean up, double before, double since) {}

  private final CountSeries series;
  private final NegativeBinomialBaseline usual;
  private final int firstWatched;

  private Cusum(CountSeries series, NegativeBinomialBaseline usual) {
    this.series = series;
    this.usual = usual;
    int first = series.size();
    while (first > 0 && series.age(first - 1) < WATCHED_DAYS) {
      first--;
    }
    firstWatched = first;
  }

  /// The change that is told from chance for the first time on the newest day; empty without one,
  /// and for two weeks after one.
  ///
  /// @param series with the day to judge, age 0, as its newest
  public static Optional<Shift> onLastDay(CountSeries series) {
    Cusum today = of(series);
    if (today == null) {
      return Optional.empty();
    }
    Shift up = today.shift(true);
    Shift shift = up != null ? up : today.shift(false);
    return shift == null || isToldBefore(series, shift.up) ? Optional.empty() : Optional.of(shift);
  }

  private static boolean isToldBefore(CountSeries series, boolean up) {
    for (int earlier = 1; earlier < QUIET_DAYS; earlier++) {
      Cusum then = of(series.daysBefore(earlier));
      if (then != null && then.shift(up) != null) {
        return true;
      }
    }
    return false;
  }

  /// Null when too little is known, or when the newest day is not the day to judge.
  private static @Nullable Cusum of(CountSeries series) {
    int size = series.size();
    if (size == 0 || series.age(size - 1) != 0) {
      return null;
    }
    CountSeries before = series.between(WATCHED_DAYS, WATCHED_DAYS + USUAL_DAYS);
    return before.size() < FEWEST_USUAL_DAYS
        ? null
        : new Cusum(series, NegativeBinomialBaseline.withoutTrend(before));
  }

  private @Nullable Shift shift(boolean up) {
    double dispersion = usual.lastingDispersion();
    double information = Math.max(usual.level(), Double.MIN_NORMAL) / dispersion;
    double factor = up ? factor(information) : 1 / factor(information);
    double logFactor = Math.log(factor);
    double doubt = 1 + CAUTION * Math.sqrt(usual.doubtOfLevel());
    double level = usual.level() * (up ? doubt : 1 / doubt);
    double threshold = threshold(up, information, dispersion);
    double most = threshold * (isSmall(information) ? MOST_OF_A_SMALL_DAY : MOST_OF_A_DAY);
    double sum = 0;
    int start = series.size();
    for (int day = firstWatched; day < series.size(); day++) {
      double mean = level * usual.factor(series.weekday(day));
      double gain = (series.count(day) * logFactor - mean * (factor - 1)) / dispersion;
      start = sum <= 0 ? day : start;
      sum = Math.max(0, sum + Math.min(gain, most));
    }
    return sum >= threshold ? shift(start, up) : null;
  }

  /// How many times more a change is looked for: a doubling, and less where counts are so large
  /// that less can be told from chance, down to a quarter more.
  private static double factor(double information) {
    return Math.clamp(1 + 2.2 / Math.sqrt(information), 1.25, 2);
  }

  private static boolean isSmall(double information) {
    return LEAST_SMALL <= information && information < MOST_SMALL;
  }

  /// Fitted to simulation of this whole class over means of 0.3 to 300 a day and dispersions of 1
  /// to 3; see docs/statistics.md. Rises get most of the false alarms that are allowed, because the
  /// day test hardly sees them where counts are small.
  private static double threshold(boolean up, double information, double dispersion) {
    double spread = 1 - 1 / dispersion;
    return up
        ? isSmall(information) ? 2.1 + 1.9 * spread : 3.3 + 3 * spread
        : (isSmall(information) ? 5.8 : 5.1)
            + 1.5 * spread
            - 0.5 * Math.max(0, Math.log(information / 15));
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
