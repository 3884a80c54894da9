package dev.daybrief.insight;

import dev.daybrief.fact.Fact;
import dev.daybrief.insight.Evidence.Value;
import dev.daybrief.metric.Metric;

/// A count outside its usual range that the day test calls unusual.
public record DayChange(Fact today, UsualRange usual, double pValue) implements Change {

  public DayChange {
    if (usual.contains(today.count())) {
      throw new IllegalArgumentException(today + " is inside its usual range " + usual);
    }
  }

  @Override
  public Direction direction() {
    return usual.leftTowards(today.count());
  }

  @Override
  public InsightKind kind() {
    return InsightKind.DAY_CHANGE;
  }

  @Override
  public Metric metric() {
    return today.metric();
  }

  @Override
  public double impact() {
    return Impact.of(today, usual);
  }

  @Override
  public Evidence evidence() {
    return Evidence.of("value", new Value.Count(metric(), today.count()))
        .and("metric", new Value.MetricName(metric()))
        .and("move", new Value.Move(direction()))
        .andUsual(metric(), usual);
  }
}
