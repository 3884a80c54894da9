package dev.daybrief.statistics;

/// The two simple forecasts of a day that any other must beat. Both use only days of the same
/// weekday, so that they are the same for each horizon up to a week.
///
/// @param weekdayMean the mean of the weekday's last eight days, with their own spread
/// @param seasonalNaive the count of the weekday's last day, with the spread of a Poisson count
public record References(CountLaw weekdayMean, CountLaw seasonalNaive) {

  private static final int WEEKS = 8;

  /// Smallest mean in counts a day, as of the baseline.
  private static final double LEAST_MEAN = 0.05;

  /// Days of any weekday stand in for a weekday that never was.
  ///
  /// @param series days before the day, at least one
  /// @param weekday of the day, 0 to 6
  public static References of(CountSeries series, int weekday) {
    int days = 0;
    double sum = 0;
    double squares = 0;
    double newest = -1;
    for (int day = series.size() - 1; day >= 0 && days < WEEKS; day--) {
      if (series.weekday(day) == weekday) {
        double count = series.count(day);
        newest = newest < 0 ? count : newest;
        days++;
        sum += count;
        squares += count * count;
      }
    }
    if (days == 0) {
      newest = series.count(series.size() - 1);
      sum = newest;
      squares = newest * newest;
      days = 1;
    }
    double mean = Math.max(LEAST_MEAN, sum / days);
    double variance = days == 1 ? mean : (squares - sum * sum / days) / (days - 1);
    double naive = Math.max(LEAST_MEAN, newest);
    return new References(
        new CountLaw(mean, Math.max(mean, variance * (1 + 1.0 / days))),
        new CountLaw(naive, naive));
  }
}
