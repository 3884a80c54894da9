package dev.daybrief.insight;

import dev.daybrief.fact.DataHealth;
import dev.daybrief.fact.Fact;
import dev.daybrief.insight.Evidence.Value;
import dev.daybrief.metric.Metric;
import org.jspecify.annotations.Nullable;

/// Pinned second line.
///
/// @param all [Metric#CALLS_MISSED_OR_FAILED]
/// @param usual range of the same on such a day; null before it is known
public record MissedCalls(
    Fact all, Fact missed, Fact failed, @Nullable UsualRange usual, DataHealth.State calls)
    implements Insight {

  @Override
  public InsightKind kind() {
    return InsightKind.MISSED_CALLS;
  }

  @Override
  public Metric metric() {
    return all.metric();
  }

  @Override
  public Label label() {
    return Label.STANDING;
  }

  @Override
  public Tone tone() {
    if (usual == null || calls != DataHealth.State.RECEIVED || usual.contains(all.count())) {
      return Tone.NEUTRAL;
    }
    return Tone.ofMove(usual.leftTowards(all.count()), metric().good());
  }

  @Override
  public double impact() {
    return Impact.of(all);
  }

  @Override
  public Long count() {
    return all.count();
  }

  @Override
  public Evidence evidence() {
    var counts =
        Evidence.of("value", new Value.Count(all.metric(), all.count()))
            .and("missed", new Value.Count(missed.metric(), missed.count()))
            .and("failed", new Value.Count(failed.metric(), failed.count()))
            .and("source", new Value.SourceName(source()));
    if (usual == null) {
      return counts;
    }
    var compared = counts.andUsual(all.metric(), usual);
    return usual.contains(all.count())
        ? compared
        : compared.and("move", new Value.Move(usual.leftTowards(all.count())));
  }
}
