package dev.daybrief.insight;

import dev.daybrief.fact.Fact;
import dev.daybrief.insight.Evidence.Value;
import dev.daybrief.metric.Metric;

/// A count that has stayed inside its usual range.
///
/// @param streakDays how many days in a row, the day itself included
public record Calm(Fact today, UsualRange usual, int streakDays) implements Insight {

  @Override
  public InsightKind kind() {
    return InsightKind.CALM;
  }

  @Override
  public Metric metric() {
    return today.metric();
  }

  @Override
  public Label label() {
    return Label.CALM;
  }

  @Override
  public Tone tone() {
    return Tone.NEUTRAL;
  }

  @Override
  public double impact() {
    return Impact.of(today);
  }

  @Override
  public Long count() {
    return today.count();
  }

  @Override
  public Evidence evidence() {
    return Evidence.of("value", new Value.Count(metric(), today.count()))
        .and("metric", new Value.MetricName(metric()))
        .and("streak", new Value.Days(streakDays))
        .andUsual(metric(), usual);
  }
}
