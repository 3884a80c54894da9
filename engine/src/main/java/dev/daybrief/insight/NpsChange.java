package dev.daybrief.insight;

import dev.daybrief.fact.Fact;
import dev.daybrief.insight.Evidence.Value;
import dev.daybrief.metric.Metric;

/// A net promoter score that differs from the one of the weeks before.
///
/// @param now the score of the window, with its answers as sample
/// @param window days the score is of, the day itself included
/// @param low lower end of the interval that the score of the weeks before lies in, −100 to 100
/// @param high upper end of it
public record NpsChange(Fact now, int window, int low, int high, double pValue) implements Insight {

  public Direction direction() {
    return now.value() > (low + high) / 2.0 ? Direction.UP : Direction.DOWN;
  }

  @Override
  public InsightKind kind() {
    return InsightKind.NPS_CHANGE;
  }

  @Override
  public Metric metric() {
    return now.metric();
  }

  @Override
  public Label label() {
    return Label.SIGNAL;
  }

  @Override
  public Tone tone() {
    return Tone.ofMove(direction(), metric().good());
  }

  /// The whole scale counts as all of the answers changing sides.
  @Override
  public double impact() {
    return Math.min(1, Math.abs(now.value() - (low + high) / 2.0) / 100);
  }

  @Override
  public Long count() {
    return Math.round(now.value());
  }

  @Override
  public int daysCounted() {
    return window;
  }

  @Override
  public Evidence evidence() {
    return Evidence.of("value", new Value.Score(Math.round(now.value())))
        .and("usual", new Value.ScoreRange(low, high))
        .and("answers", new Value.Count(Metric.FEEDBACK_RESPONSES, now.sample()))
        .and("metric", new Value.MetricName(metric()))
        .and("move", new Value.Move(direction()))
        .and("window", new Value.Days(window));
  }
}
