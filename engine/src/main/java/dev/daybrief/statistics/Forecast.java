package dev.daybrief.statistics;

/// What the days after the newest day of a series will bring: the level of the last weeks, smoothed
/// exponentially, times the drawn factor of the weekday, with the spread of a negative binomial
/// law.
public final class Forecast {

  private final NegativeBinomialBaseline baseline;

  private Forecast(NegativeBinomialBaseline baseline) {
    this.baseline = baseline;
  }

  /// @param series at least one day; age 0 is the day that ends
  public static Forecast of(CountSeries series) {
    return new Forecast(NegativeBinomialBaseline.of(series));
  }

  /// The law of the count on a coming day.
  ///
  /// @param horizon days after the day of age 0, 1 to 7
  /// @param weekday of the coming day, 0 to 6
  public CountLaw law(int horizon, int weekday) {
    return baseline.lawAhead(weekday, horizon);
  }
}
