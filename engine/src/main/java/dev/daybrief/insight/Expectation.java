package dev.daybrief.insight;

import dev.daybrief.fact.TrackRecord;
import dev.daybrief.insight.Evidence.Value;
import dev.daybrief.metric.Metric;
import java.time.LocalDate;

/// What the day after is expected to bring, said only while such expectations have proved better
/// than the mean of the weekday.
///
/// @param target the day after
/// @param usual the central 80 % of what is expected
public record Expectation(Metric metric, LocalDate target, UsualRange usual, TrackRecord record)
    implements Insight {

  @Override
  public InsightKind kind() {
    return InsightKind.EXPECTATION;
  }

  @Override
  public Label label() {
    return Label.STANDING;
  }

  @Override
  public Tone tone() {
    return Tone.NEUTRAL;
  }

  /// All of a day's records.
  @Override
  public double impact() {
    return 1;
  }

  @Override
  public Long count() {
    return (usual.low() + usual.high()) / 2;
  }

  @Override
  public Evidence evidence() {
    return Evidence.of("value", new Value.CountRange(metric, usual.low(), usual.high()))
        .and("metric", new Value.MetricName(metric))
        .and("weekday", new Value.Weekday(target.getDayOfWeek()))
        .and("date", new Value.Date(target))
        .and("covered", new Value.Plain(record.covered()))
        .and("scored", new Value.Days(record.days()));
  }
}
