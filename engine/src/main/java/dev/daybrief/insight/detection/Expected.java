package dev.daybrief.insight.detection;

import dev.daybrief.fact.Background;
import dev.daybrief.fact.Prediction;
import dev.daybrief.fact.TrackRecord;
import dev.daybrief.metric.Metric;
import dev.daybrief.statistics.CountLaw;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the day before predicted of a day: the range that holds four of five days, its middle, and
/// how much better such predictions have been than the mean of the weekday.
///
/// @param skill up to 1; empty while nothing was scored
public record Expected(long low, double mean, long high, Optional<Double> skill) {

  /// Two-sided share of days outside the range.
  private static final double OUTSIDE = 0.2;

  /// @param background of the predicted day
  public static Optional<Expected> of(Metric metric, Background background) {
    @Nullable TrackRecord record = background.records().get(metric);
    return background.earlier().stream()
        .filter(made -> made.metric() == metric && made.horizon() == 1)
        .findFirst()
        .map(made -> of(made, record));
  }

  private static Expected of(Prediction made, @Nullable TrackRecord record) {
    var law = new CountLaw(made.mean(), made.variance());
    return new Expected(
        law.quantile(OUTSIDE / 2),
        made.mean(),
        law.quantile(1 - OUTSIDE / 2),
        Optional.ofNullable(record).map(TrackRecord::skill).filter(Double::isFinite));
  }
}
