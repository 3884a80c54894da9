package dev.daybrief.insight;

import dev.daybrief.fact.DataHealth;
import dev.daybrief.fact.Fact;
import dev.daybrief.insight.Evidence.Value;
import dev.daybrief.metric.Metric;

/// Pinned first line.
///
/// @param ready [Metric#CALLS_READY]
/// @param waiting [Metric#CALLS_WAITING]
/// @param calls whether the call source ever sent a record, or fell silent
public record ReadyCalls(Fact ready, Fact waiting, DataHealth.State calls) implements Insight {

  @Override
  public InsightKind kind() {
    return InsightKind.READY_CALLS;
  }

  @Override
  public Metric metric() {
    return ready.metric();
  }

  @Override
  public Label label() {
    return ready.count() > 0 ? Label.OPEN_WORK : Label.STANDING;
  }

  @Override
  public Tone tone() {
    return Tone.NEUTRAL;
  }

  @Override
  public double impact() {
    return Impact.of(ready);
  }

  @Override
  public Long count() {
    return ready.count();
  }

  @Override
  public Evidence evidence() {
    return Evidence.of("value", new Value.Count(ready.metric(), ready.count()))
        .and("waiting", new Value.Count(waiting.metric(), waiting.count()))
        .and("source", new Value.SourceName(source()));
  }
}
