package dev.daybrief.insight;

import dev.daybrief.fact.Breakdown;
import dev.daybrief.fact.Dimension;
import dev.daybrief.insight.Evidence.Value;
import dev.daybrief.metric.Metric;

/// A change together with the part of the records it coincides with. That the part is its cause is
/// never said.
///
/// @param part the one that explains the difference
public record Contributor(Change change, Dimension dimension, Breakdown.Part part)
    implements Insight {

  @Override
  public InsightKind kind() {
    return InsightKind.CONTRIBUTOR;
  }

  @Override
  public Metric metric() {
    return change.metric();
  }

  @Override
  public Label label() {
    return change.label();
  }

  @Override
  public Tone tone() {
    return change.tone();
  }

  @Override
  public double impact() {
    return change.impact();
  }

  @Override
  public double pValue() {
    return change.pValue();
  }

  @Override
  public Long count() {
    return change.today().count();
  }

  @Override
  public Evidence evidence() {
    return change
        .evidence()
        .and("dimension", new Value.DimensionName(dimension))
        .and("part", partName())
        .and("part_today", new Value.Plain(part.today()))
        .and("part_usual", new Value.About(part.usual()));
  }

  private Value partName() {
    return dimension == Dimension.HOUR
        ? new Value.Hour(Integer.parseInt(part.name()))
        : new Value.Name(part.name());
  }
}
