package dev.daybrief.fact;

/// How good the predictions of one metric for the next day have been: sums of [ForecastScore] at
/// horizon 1 over the scored days of [History#DAYS].
///
/// @param covered days whose count lay inside the central 80 %
public record TrackRecord(
    int days, double crps, double weekdayMean, double seasonalNaive, int covered) {

  /// 1 − score ÷ score of the mean of the weekday; above 0 is better than that, NaN without days.
  public double skill() {
    return 1 - crps / weekdayMean;
  }
}
