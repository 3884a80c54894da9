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
import java.util.List;
import java.util.Optional;

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

  /// Empty for a count that always was and is 0: there is nothing to test.
  static Optional<Candidate> candidate(Usual usual) {
    if (usual.isAlwaysZero()) {
      return Optional.empty();
    }
    double p = usual.isBeyondAllKnown() ? usual.pValue() : 1;
    return Optional.of(
        new Candidate(
            p,
            corrected ->
                usual.range().contains(usual.today().count())
                    ? null
                    : new DayChange(usual.today(), usual.range(), corrected)));
  }

  private DayChanges() {}
}
