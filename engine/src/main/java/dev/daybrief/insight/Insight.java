package dev.daybrief.insight;

import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Source;
import org.jspecify.annotations.Nullable;

/// Something worth saying about a day, before any word is chosen. Kinds are closed: a new one makes
/// every switch fail to compile.
public sealed interface Insight
    permits ReadyCalls,
        MissedCalls,
        DataGap,
        Contributor,
        LastingChange,
        Change,
        NpsChange,
        FeedbackTheme,
        OpenWork,
        GoalPace,
        Expectation,
        RecordOrStreak,
        Calm,
        Standing {

  InsightKind kind();

  /// The metric the line is about; for a gap, the first metric of the silent source.
  Metric metric();

  Label label();

  Tone tone();

  /// The share of the source's records that the line is about, 0 to 1.
  double impact();

  /// How unlikely the number is by chance, after correction for the day's other tests; 1 when the
  /// line makes no such claim.
  default double pValue() {
    return 1;
  }

  /// All that the line may say.
  Evidence evidence();

  /// The number shown large beside the line; null where none is telling.
  @Nullable Long count();

  /// Days up to the day itself whose records the number is counted from.
  default int daysCounted() {
    return 1;
  }

  default Source source() {
    return metric().source();
  }
}
