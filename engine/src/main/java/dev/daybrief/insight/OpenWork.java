package dev.daybrief.insight;

import dev.daybrief.fact.Fact;
import dev.daybrief.insight.Evidence.Value;
import dev.daybrief.metric.Metric;

/// Something promised to customers that was still open when the day ended, counted exactly.
///
/// @param open above 0
public record OpenWork(Fact open) implements Insight {

  /// Days after which a ready call counts as old; see [Metric#CALLS_WAITING_OLD].
  private static final int OLD_AFTER_DAYS = 3;

  public OpenWork {
    if (open.count() <= 0) {
      throw new IllegalArgumentException("nothing is open: " + open);
    }
  }

  @Override
  public InsightKind kind() {
    return InsightKind.OPEN_WORK;
  }

  @Override
  public Metric metric() {
    return open.metric();
  }

  @Override
  public Label label() {
    return Label.OPEN_WORK;
  }

  @Override
  public Tone tone() {
    return Tone.BAD;
  }

  @Override
  public double impact() {
    return Impact.of(open);
  }

  @Override
  public Long count() {
    return open.count();
  }

  @Override
  public Evidence evidence() {
    return Evidence.of("value", new Value.Count(metric(), open.count()))
        .and("metric", new Value.MetricName(metric()))
        .and("age", new Value.Days(OLD_AFTER_DAYS));
  }
}
