package dev.daybrief.insight;

import dev.daybrief.fact.Fact;
import dev.daybrief.insight.Evidence.Value;
import dev.daybrief.metric.Metric;

/// A share outside its usual range that the share test calls unusual.
public record ShareChange(Fact today, UsualShare usual, double pValue) implements Change {

  @Override
  public Direction direction() {
    return today.value() > usual.high() ? Direction.UP : Direction.DOWN;
  }

  @Override
  public InsightKind kind() {
    return InsightKind.SHARE_CHANGE;
  }

  @Override
  public Metric metric() {
    return today.metric();
  }

  @Override
  public double impact() {
    return Math.min(1, Math.abs(today.value() - (usual.low() + usual.high()) / 2));
  }

  @Override
  public Evidence evidence() {
    return Evidence.of("share", new Value.Share(metric(), today.count(), today.sample()))
        .and("metric", new Value.MetricName(metric()))
        .and("move", new Value.Move(direction()))
        .and("usual", new Value.ShareRange(metric(), usual.low(), usual.high()))
        .and("weekday", new Value.Weekday(usual.weekday()))
        .and("history", new Value.Days(usual.days()));
  }
}
