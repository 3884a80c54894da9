package dev.daybrief.insight;

import dev.daybrief.insight.Evidence.Value;
import dev.daybrief.metric.Metric;
import java.time.LocalDate;

/// A count whose level moved and stayed: recognised on this day by what added up since it began.
///
/// @param start first day of the new level, as far as can be told
/// @param days from the start to the day itself, both included
/// @param pValue chance that the day recognises a change where none is
public record LastingChange(Metric metric, LocalDate start, int days, Levels levels, double pValue)
    implements Insight {

  /// Mean counts of a day, for the same mix of weekdays.
  public record Levels(double before, double since) {

    Direction direction() {
      return since > before ? Direction.UP : Direction.DOWN;
    }
  }

  public Direction direction() {
    return levels.direction();
  }

  @Override
  public InsightKind kind() {
    return InsightKind.LASTING_CHANGE;
  }

  @Override
  public Label label() {
    return Label.SIGNAL;
  }

  @Override
  public Tone tone() {
    return Tone.ofMove(direction(), metric.good());
  }

  @Override
  public double impact() {
    double larger = Math.max(Math.max(levels.before, levels.since), 1);
    return Math.min(1, Math.abs(levels.since - levels.before) / larger);
  }

  @Override
  public Long count() {
    return Math.round(levels.since);
  }

  @Override
  public int daysCounted() {
    return days;
  }

  @Override
  public Evidence evidence() {
    return Evidence.of("value", new Value.About(levels.since))
        .and("before", new Value.About(levels.before))
        .and("metric", new Value.MetricName(metric))
        .and("move", new Value.Move(direction()))
        .and("start", new Value.Date(start))
        .and("days", new Value.Days(days));
  }
}
