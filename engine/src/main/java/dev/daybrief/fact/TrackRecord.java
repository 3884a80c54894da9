package dev.daybrief.fact;

import dev.daybrief.metric.Metric;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/// How good the predictions of one metric for the next day have been: sums of [ForecastScore] at
/// horizon 1 over the scored days of [History#DAYS].
///
/// @param covered days whose count lay inside the central 80 %
public record TrackRecord(
    int days, double crps, double weekdayMean, double seasonalNaive, int covered) {

  /// Of one day.
  public static TrackRecord of(ForecastScore score) {
    return new TrackRecord(
        1, score.crps(), score.weekdayMean(), score.seasonalNaive(), score.covered() ? 1 : 0);
  }

  /// Of the predictions for the next day among the scores, by metric.
  public static Map<Metric, TrackRecord> byMetric(Stream<ForecastScore> scores) {
    var records = new EnumMap<Metric, TrackRecord>(Metric.class);
    scores
        .filter(score -> score.horizon() == 1)
        .forEach(score -> records.merge(score.metric(), of(score), TrackRecord::plus));
    return records;
  }

  public TrackRecord plus(TrackRecord other) {
    return new TrackRecord(
        days + other.days,
        crps + other.crps,
        weekdayMean + other.weekdayMean,
        seasonalNaive + other.seasonalNaive,
        covered + other.covered);
  }

  /// 1 − score ÷ score of the mean of the weekday; above 0 is better than that, NaN without days.
  public double skill() {
    return 1 - crps / weekdayMean;
  }

  /// The same against the count of a week before.
  public double skillAgainstWeekBefore() {
    return 1 - crps / seasonalNaive;
  }
}
