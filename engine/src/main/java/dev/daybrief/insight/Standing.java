package dev.daybrief.insight;

import dev.daybrief.fact.DayFacts;
import dev.daybrief.fact.Fact;
import dev.daybrief.insight.Evidence.Value;
import dev.daybrief.metric.Metric;
import org.jspecify.annotations.Nullable;

/// A plain number: said before enough days are known to call anything usual, or because it lies
/// outside its usual range without being unusual, be it by chance or as on the same holiday a year
/// before.
///
/// @param usual null before it is known; else a range that the number is outside of
/// @param yearBefore the holiday of the year before that the day is like; else null
/// @param knownDays earlier days with records
/// @param neededDays how many are needed
public record Standing(
    Fact today,
    @Nullable UsualRange usual,
    @Nullable DayFacts yearBefore,
    int knownDays,
    int neededDays)
    implements Insight {

  public static Standing beforeUsual(Fact today, int knownDays, int neededDays) {
    return new Standing(today, null, null, knownDays, neededDays);
  }

  public static Standing outside(Fact today, UsualRange usual) {
    return new Standing(today, usual, null, usual.days(), usual.days());
  }

  public static Standing asAYearBefore(Fact today, UsualRange usual, DayFacts yearBefore) {
    return new Standing(today, usual, yearBefore, usual.days(), usual.days());
  }

  public Standing {
    if (usual != null && usual.contains(today.count())) {
      throw new IllegalArgumentException(today + " is inside its usual range " + usual);
    }
  }

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
  public Long count() {
    return today.count();
  }

  @Override
  public Evidence evidence() {
    var plain =
        Evidence.of("value", new Value.Count(metric(), today.count()))
            .and("metric", new Value.MetricName(metric()));
    if (usual == null) {
      return plain
          .and("known", new Value.Days(knownDays))
          .and("needed", new Value.Days(neededDays));
    }
    var compared =
        plain
            .and("move", new Value.Move(usual.leftTowards(today.count())))
            .andUsual(metric(), usual);
    return yearBefore == null
        ? compared
        : compared
            .and("holiday", new Value.Date(yearBefore.date()))
            .and("year_before", new Value.Count(metric(), yearBefore.count(metric())));
  }
}
