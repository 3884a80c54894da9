package dev.daybrief.insight;

import dev.daybrief.fact.Fact;
import dev.daybrief.insight.Evidence.Value;
import dev.daybrief.metric.Metric;

/// The most on any day of some weeks, or the longest time without any.
///
/// @param days the days compared, the day itself included; for a streak its length
public record RecordOrStreak(Fact today, int days, Sort sort) implements Insight {

  public enum Sort {
    /// More than on every other of the days.
    MOST,
    /// None on any of the days.
    NONE
  }

  @Override
  public InsightKind kind() {
    return InsightKind.RECORD_OR_STREAK;
  }

  @Override
  public Metric metric() {
    return today.metric();
  }

  @Override
  public Label label() {
    return Label.STANDING;
  }

  @Override
  public Tone tone() {
    return switch (sort) {
      case MOST -> Tone.ofMove(Direction.UP, metric().good());
      case NONE -> Tone.ofMove(Direction.DOWN, metric().good());
    };
  }

  @Override
  public double impact() {
    return sort == Sort.NONE ? 1 : Impact.of(today);
  }

  @Override
  public Long count() {
    return today.count();
  }

  @Override
  public Evidence evidence() {
    return Evidence.of("value", new Value.Count(metric(), today.count()))
        .and("metric", new Value.MetricName(metric()))
        .and("days", new Value.Days(days))
        .and("move", new Value.Move(sort == Sort.MOST ? Direction.UP : Direction.DOWN));
  }
}
