package dev.daybrief.insight;

import dev.daybrief.insight.Evidence.Value;
import dev.daybrief.metric.Metric;

/// A theme of customers' comments that came up more often in a week than in the weeks before.
///
/// @param metric answers that name the theme in one polarity
/// @param answers in the 7 days that end with the day
/// @param people distinct ones behind the answers, [#FEWEST_PEOPLE] or more
/// @param usual answers of 7 days in the weeks before
public record FeedbackTheme(Metric metric, long answers, int people, double usual, double pValue)
    implements Insight {

  /// Fewer people than this are never described by a theme.
  public static final int FEWEST_PEOPLE = 5;

  /// Days of a theme's window.
  public static final int WINDOW = 7;

  public FeedbackTheme {
    if (people < FEWEST_PEOPLE) {
      throw new IllegalArgumentException(metric + " is named by " + people + " people");
    }
  }

  @Override
  public InsightKind kind() {
    return InsightKind.FEEDBACK_THEME;
  }

  @Override
  public Label label() {
    return Label.SIGNAL;
  }

  @Override
  public Tone tone() {
    return Tone.ofMove(Direction.UP, metric.good());
  }

  @Override
  public double impact() {
    return Math.min(1, (answers - usual) / Math.max(answers, 1));
  }

  @Override
  public Long count() {
    return answers;
  }

  @Override
  public int daysCounted() {
    return WINDOW;
  }

  @Override
  public Evidence evidence() {
    return Evidence.of("value", new Value.Count(metric, answers))
        .and("people", new Value.People(people))
        .and("usual", new Value.About(usual))
        .and("metric", new Value.MetricName(metric))
        .and("move", new Value.Move(Direction.UP))
        .and("window", new Value.Days(WINDOW));
  }
}
