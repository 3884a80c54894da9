package dev.daybrief.insight;

import dev.daybrief.fact.Fact;
import dev.daybrief.insight.Evidence.Value;
import dev.daybrief.metric.Metric;

/// A plain number, said before enough days are known to call anything usual.
///
/// @param knownDays earlier days with records
/// @param neededDays how many are needed
public record Standing(Fact today, int knownDays, int neededDays) implements Insight {

  @Override
  public InsightKind kind() {
    return InsightKind.STANDING;
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
    return Tone.NEUTRAL;
  }

  @Override
  public double impact() {
    return Impact.of(today);
  }

  @Override
  public double pValue() {
    return 1;
  }

  @Override
  public Long count() {
    return today.count();
  }

  @Override
  public Evidence evidence() {
    return Evidence.of("value", new Value.Count(metric(), today.count()))
        .and("metric", new Value.MetricName(metric()))
        .and("known", new Value.Days(knownDays))
        .and("needed", new Value.Days(neededDays));
  }
}
