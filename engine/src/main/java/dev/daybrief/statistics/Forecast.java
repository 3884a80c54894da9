package dev.daybrief.statistics;

import java.util.Optional;
import java.util.OptionalLong;

/// What the days after the newest day of a series will bring, and the two simple forecasts that any
/// other must beat.
public final class Forecast {

  /// Weeks of the weekday's mean.
  private static final int WEEKS = 8;

  /// Same weekdays before their spread can be told.
  private static final int FEWEST_WEEKS = 3;

  private static final double LEAST_MEAN = 0.05;

  private final NegativeBinomialBaseline baseline;

  private Forecast(NegativeBinomialBaseline baseline) {
    this.baseline = baseline;
  }

  /// @param series at least one day; its newest day has age 0
  public static Forecast of(CountSeries series) {
    return new Forecast(NegativeBinomialBaseline.of(series));
  }

  /// The law of the count on a coming day.
  ///
  /// @param weekday of that day, 0 to 6
  /// @param horizon days after the newest day, 1 to 7
  public CountLaw law(int weekday, int horizon) {
    return baseline.lawAhead(weekday, horizon);
  }

  /// The law by the mean of the weekday's last eight days and their own spread; empty with fewer
  /// than three.
  public static Optional<CountLaw> weekdayMean(CountSeries series, int weekday) {
    int days = 0;
    double sum = 0;
    double squares = 0;
    for (int day = series.size() - 1; day >= 0 && days < WEEKS; day--) {
      if (series.weekday(day) == weekday) {
        double count = series.count(day);
        days++;
        sum += count;
        squares += count * count;
      }
    }
    if (days < FEWEST_WEEKS) {
      return Optional.empty();
    }
    double mean = Math.max(LEAST_MEAN, sum / days);
    double variance = (squares - sum * sum / days) / (days - 1) * (1 + 1.0 / days);
    return Optional.of(new CountLaw(mean, Math.max(mean, variance)));
  }

  /// The count of the newest same weekday, a forecast without any spread: its score is its distance
  /// from the count.
  public static OptionalLong seasonalNaive(CountSeries series, int weekday) {
    for (int day = series.size() - 1; day >= 0; day--) {
      if (series.weekday(day) == weekday) {
        return OptionalLong.of(series.count(day));
      }
    }
    return OptionalLong.empty();
  }
}
