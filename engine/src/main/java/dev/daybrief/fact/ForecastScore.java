package dev.daybrief.fact;

import dev.daybrief.metric.Metric;

/// How good one earlier prediction of a day was, beside two simple forecasters. Scores are
/// continuous ranked probability scores: in the metric's unit, 0 is perfect.
///
/// @param horizon how many days before it was made
/// @param crps of the prediction
/// @param weekdayMean of the mean of the same weekday in eight weeks
/// @param seasonalNaive of the count of a week before
/// @param covered whether the count lay inside the central 80 % of the prediction
public record ForecastScore(
    Metric metric,
    int horizon,
    double crps,
    double weekdayMean,
    double seasonalNaive,
    boolean covered) {}
