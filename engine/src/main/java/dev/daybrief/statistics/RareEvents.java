package dev.daybrief.statistics;

import java.util.Optional;
import org.hipparchus.special.Beta;
import org.jspecify.annotations.Nullable;

/// Things that hardly ever happen, judged by the time between them (a g chart, Benneyan 2001): so
/// many events within so few days, after so long a quiet.
///
/// @param events that happened in the last `days`, today's included
/// @param days that they fell into, 1 when all fell into today
/// @param quietDays without any event before them; all known days when there was none before
/// @param p probability of so many events in so short a time, corrected for the times tried
public record RareEvents(long events, int days, int quietDays, double p) {

  /// Usual counts a day below which a metric is rare.
  public static final double RARE = 0.2;

  /// Ages in days of the spans that are tried, each at most twice as long as the one before.
  private static final int[] SPANS = {1, 2, 4, 7, 14};

  /// Days before a span from which its rate must come.
  private static final int FEWEST_BEFORE = 21;

  /// Empty when nothing happened today, when the metric is not rare or too young.
  ///
  /// @param series with today, age 0, as its newest day
  public static Optional<RareEvents> onLastDay(CountSeries series) {
    int last = series.size() - 1;
    if (last < FEWEST_BEFORE || series.age(last) != 0 || series.count(last) == 0) {
      return Optional.empty();
    }
    RareEvents best = null;
    int tried = 0;
    for (int span : SPANS) {
      RareEvents found = within(series, span);
      if (found != null) {
        tried++;
        best = best == null || found.p < best.p ? found : best;
      }
    }
    return best == null
        ? Optional.empty()
        : Optional.of(
            new RareEvents(best.events, best.days, best.quietDays, Math.min(1, best.p * tried)));
  }

  private static @Nullable RareEvents within(CountSeries series, int span) {
    int first = series.size();
    long events = 0;
    int days = 1;
    while (first > 0 && series.age(first - 1) < span) {
      first--;
      events += series.count(first);
      days = series.count(first) > 0 ? series.age(first) + 1 : days;
    }
    long before = 0;
    for (int day = 0; day < first; day++) {
      before += series.count(day);
    }
    if (first < FEWEST_BEFORE || before >= RARE * first) {
      return null;
    }
    int spanDays = series.size() - first;
    // Given a gamma-distributed rate that saw `before` events, the count of the span is negative
    // binomial; half an event is what is known of a rate before anything was seen (Jeffreys).
    double p =
        Beta.regularizedBeta(spanDays / (double) series.size(), (double) events, before + 0.5);
    return new RareEvents(events, days, quiet(series, days), p);
  }

  private static int quiet(CountSeries series, int days) {
    int quiet = 0;
    for (int day = series.size() - 1; day >= 0; day--) {
      if (series.age(day) >= days) {
        if (series.count(day) > 0) {
          return quiet;
        }
        quiet = series.age(day) - days + 1;
      }
    }
    return quiet;
  }
}
