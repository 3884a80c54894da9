package dev.daybrief.insight;

import dev.daybrief.fact.Fact;
import dev.daybrief.insight.Evidence.Value;
import dev.daybrief.metric.Metric;
import org.jspecify.annotations.Nullable;

/// A plain number: said before enough days are known to call anything usual, or because it lies
/// outside its usual range without being unusual.
///
/// @param usual null before it is known; else a range that the number is outside of
/// @param knownDays earlier days with records
/// @param neededDays how many are needed
public record Standing(Fact today, @Nullable UsualRange usual, int knownDays, int neededDays)
    implements Insight {

  public static Standing beforeUsual(Fact today, int knownDays, int neededDays) {
    return new Standing(today, null, knownDays, neededDays);
  }

  public static Standing outside(Fact today, UsualRange usual) {
    return new Standing(today, usual, usual.days(), usual.days());
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
    return usual == null
        ? plain.and("known", new Value.Days(knownDays)).and("needed", new Value.Days(neededDays))
        : plain
            .and("move", new Value.Move(usual.leftTowards(today.count())))
            .andUsual(metric(), usual);
  }
}
