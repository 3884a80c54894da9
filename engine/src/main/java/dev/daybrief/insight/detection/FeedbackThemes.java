package dev.daybrief.insight.detection;

import static dev.daybrief.insight.FeedbackTheme.FEWEST_PEOPLE;
import static dev.daybrief.insight.FeedbackTheme.WINDOW;
import static dev.daybrief.metric.Metric.FEEDBACK_COMMENTS;

import dev.daybrief.fact.DayFacts;
import dev.daybrief.metric.Metric;
import dev.daybrief.statistics.LogOdds;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Themes of comments that came up more often in the week than in the weeks before. A theme is
/// looked at only on days on which somebody named it, so that one stir is not told for a week.
final class FeedbackThemes {

  /// Smallest log-odds ratio in standard errors.
  private static final double CLEAR = 2;

  /// Comments of the weeks before from which on a week can be compared with them.
  private static final long FEWEST_COMMENTS = 50;

  private static final List<Metric> THEMES =
      Arrays.stream(Metric.values()).filter(metric -> metric.mention().isPresent()).toList();

  static Stream<Candidate> candidates(Scene scene) {
    Past past = scene.past(FEEDBACK_COMMENTS);
    LocalDate start = scene.date().minusDays(WINDOW - 1L);
    List<DayFacts> before = past.days().stream().filter(d -> d.date().isBefore(start)).toList();
    if (!scene.isReceived(FEEDBACK_COMMENTS)
        || before.size() < Usual.FEWEST_DAYS
        || sum(FEEDBACK_COMMENTS, before) < FEWEST_COMMENTS) {
      return Stream.empty();
    }
    var week =
        Stream.concat(
                past.days().stream().filter(d -> !d.date().isBefore(start)),
                Stream.of(scene.sheet().facts()))
            .toList();
    return THEMES.stream()
        .filter(theme -> scene.fact(theme).count() > 0 && sum(theme, week) >= FEWEST_PEOPLE)
        .map(theme -> candidate(theme, week, before));
  }

  private static Candidate candidate(Metric theme, List<DayFacts> week, List<DayFacts> before) {
    long answers = sum(theme, week);
    double usual = sum(theme, before) * (double) WINDOW / before.size();
    var odds =
        LogOdds.of(
            answers,
            sum(FEEDBACK_COMMENTS, week),
            sum(theme, before),
            sum(FEEDBACK_COMMENTS, before));
    return new Candidate(
        odds.p(), p -> odds.z() > CLEAR ? new Lead.Theme(theme, answers, usual, p) : null);
  }

  private static long sum(Metric metric, List<DayFacts> days) {
    long sum = 0;
    for (DayFacts day : days) {
      sum += day.count(metric);
    }
    return sum;
  }

  private FeedbackThemes() {}
}
