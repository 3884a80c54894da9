package dev.daybrief.insight;

import dev.daybrief.fact.Fact;
import dev.daybrief.fact.Target;
import dev.daybrief.insight.Evidence.Value;
import dev.daybrief.metric.Metric;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// How far a goal of a week or month has come, and where the usual days to come would take it.
///
/// @param done counted from the first day of the span to the day itself
/// @param projected done, and the usual counts of the days left
/// @param end last day of the span
/// @param daysLeft of the span after the day itself
public record GoalPace(Target target, Fact done, long projected, LocalDate end, int daysLeft)
    implements Insight {

  private boolean isReached() {
    return projected >= target.goal();
  }

  @Override
  public InsightKind kind() {
    return InsightKind.GOAL_PACE;
  }

  @Override
  public Metric metric() {
    return target.metric();
  }

  @Override
  public Label label() {
    return Label.STANDING;
  }

  /// A goal for a count whose good direction is down is a limit.
  @Override
  public Tone tone() {
    return Tone.ofMove(isReached() ? Direction.UP : Direction.DOWN, metric().good());
  }

  /// How far the projection is from the goal.
  @Override
  public double impact() {
    return Math.min(1, Math.abs(projected - target.goal()) / (double) target.goal());
  }

  @Override
  public Long count() {
    return done.count();
  }

  @Override
  public int daysCounted() {
    LocalDate start =
        switch (target.span()) {
          case WEEK -> end.minusDays(6);
          case MONTH -> end.withDayOfMonth(1);
        };
    return (int) ChronoUnit.DAYS.between(start, end) + 1 - daysLeft;
  }

  @Override
  public Evidence evidence() {
    var plain =
        Evidence.of("value", new Value.Count(metric(), done.count()))
            .and("metric", new Value.MetricName(metric()))
            .and("goal", new Value.Plain(target.goal()))
            .and("span", new Value.SpanName(target.span()))
            .and("end", new Value.Date(end));
    // When the span has ended, nothing is expected of it any more.
    var whole = daysLeft == 0 ? plain : plain.and("projected", new Value.About(projected));
    return projected == target.goal()
        ? whole
        : whole.and("move", new Value.Move(isReached() ? Direction.UP : Direction.DOWN));
  }
}
