package dev.daybrief.insight.detection;

import static dev.daybrief.metric.Metric.CALLS_COMPLETED;
import static dev.daybrief.metric.Metric.CALLS_MISSED_OR_FAILED;
import static dev.daybrief.metric.Metric.CALLS_TOTAL;
import static dev.daybrief.metric.Metric.FEEDBACK_DETRACTORS;
import static dev.daybrief.metric.Metric.SERVICE_COMPLETED;
import static dev.daybrief.metric.Metric.SERVICE_OPENED;

import dev.daybrief.insight.Insight;
import dev.daybrief.insight.LastingChange;
import dev.daybrief.insight.LastingChange.Levels;
import dev.daybrief.metric.Metric;
import dev.daybrief.statistics.Cusum;
import dev.daybrief.statistics.Cusum.Shift;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Counts whose level moved and stayed, on the day on which that can be told.
final class LastingChanges {

  static final List<Metric> WATCHED =
      List.of(
          CALLS_TOTAL,
          CALLS_COMPLETED,
          CALLS_MISSED_OR_FAILED,
          FEEDBACK_DETRACTORS,
          SERVICE_OPENED,
          SERVICE_COMPLETED);

  /// A level of one day is a day change, not a level.
  private static final int FEWEST_DAYS = 2;

  static Stream<Insight> insights(Scene scene) {
    return WATCHED.stream()
        .filter(scene::isReceived)
        .filter(metric -> scene.usual(metric).isPresent())
        .filter(metric -> scene.quietBefore(metric).isEmpty())
        .flatMap(metric -> find(metric, scene).stream());
  }

  private static Optional<Insight> find(Metric metric, Scene scene) {
    return Cusum.onLastDay(scene.past(metric).seriesUntilToday(metric, scene.fact(metric)))
        .filter(shift -> shift.days() >= FEWEST_DAYS)
        .map(shift -> insight(metric, shift, scene));
  }

  private static Insight insight(Metric metric, Shift shift, Scene scene) {
    return new LastingChange(
        metric,
        scene.date().minusDays(shift.days() - 1L),
        shift.days(),
        new Levels(shift.before(), shift.since()),
        Cusum.FALSE_ALARM);
  }

  private LastingChanges() {}
}
