package dev.daybrief.insight.detection;

import static dev.daybrief.metric.Metric.CALLS_COMPLETED;
import static dev.daybrief.metric.Metric.CALLS_FAILED;
import static dev.daybrief.metric.Metric.CALLS_MISSED_OR_FAILED;
import static dev.daybrief.metric.Metric.CALLS_READY;
import static dev.daybrief.metric.Metric.CALLS_TOTAL;
import static dev.daybrief.metric.Metric.FEEDBACK_DETRACTORS;
import static dev.daybrief.metric.Metric.FEEDBACK_RESPONSES;
import static dev.daybrief.metric.Metric.SERVICE_CANCELLED;
import static dev.daybrief.metric.Metric.SERVICE_COMPLETED;
import static dev.daybrief.metric.Metric.SERVICE_OPENED;

import dev.daybrief.insight.DayChange;
import dev.daybrief.metric.Metric;
import dev.daybrief.statistics.RareEvents;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Counts that left their usual range on this one day.
final class DayChanges {

  /// The counts that are tested each day. Counts that only follow from these are not, and neither
  /// are stocks such as the calls waiting, whose days hang together.
  static final List<Metric> TESTED =
      List.of(
          CALLS_TOTAL,
          CALLS_COMPLETED,
          CALLS_MISSED_OR_FAILED,
          CALLS_FAILED,
          CALLS_READY,
          FEEDBACK_RESPONSES,
          FEEDBACK_DETRACTORS,
          SERVICE_OPENED,
          SERVICE_COMPLETED,
          SERVICE_CANCELLED);

  static Stream<Candidate> candidates(Scene scene) {
    return TESTED.stream()
        .filter(scene::isReceived)
        .flatMap(metric -> scene.usual(metric).stream())
        .filter(usual -> !usual.isAlwaysZero())
        .map(usual -> new Candidate(pValue(usual, scene), p -> change(usual, p)));
  }

  /// What hardly ever happens is judged by the time between, all else by the day's count; a quiet
  /// day that was one a year before is not.
  private static double pValue(Usual usual, Scene scene) {
    Metric metric = usual.today().metric();
    if (scene.quietBefore(metric).isPresent()) {
      return 1;
    }
    if (usual.mean(scene.weekday()) < RareEvents.RARE) {
      return RareEvents.onLastDay(scene.past(metric).seriesUntilToday(metric, usual.today()))
          .map(RareEvents::p)
          .orElse(1.0);
    }
    return usual.isBeyondAllKnown() ? usual.pValue() : 1;
  }

  /// Null for a count that would be shown inside its usual range.
  private static @Nullable Lead change(Usual usual, double corrected) {
    return usual.range().contains(usual.today().count())
        ? null
        : new Lead.Changed(new DayChange(usual.today(), usual.range(), corrected));
  }

  private DayChanges() {}
}
