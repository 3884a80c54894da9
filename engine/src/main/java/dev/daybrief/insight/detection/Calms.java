package dev.daybrief.insight.detection;

import static dev.daybrief.metric.Metric.CALLS_COMPLETED;
import static dev.daybrief.metric.Metric.CALLS_MISSED_OR_FAILED;
import static dev.daybrief.metric.Metric.CALLS_TOTAL;
import static dev.daybrief.metric.Metric.FEEDBACK_DETRACTORS;
import static dev.daybrief.metric.Metric.FEEDBACK_RESPONSES;
import static dev.daybrief.metric.Metric.SERVICE_COMPLETED;
import static dev.daybrief.metric.Metric.SERVICE_OPENED;

import dev.daybrief.insight.Calm;
import dev.daybrief.metric.Metric;
import java.util.List;
import java.util.Optional;

/// Counts that stay where they usually are.
final class Calms {

  /// The counts whose calm is worth a line.
  static final List<Metric> WATCHED =
      List.of(
          CALLS_TOTAL,
          CALLS_COMPLETED,
          CALLS_MISSED_OR_FAILED,
          FEEDBACK_RESPONSES,
          FEEDBACK_DETRACTORS,
          SERVICE_OPENED,
          SERVICE_COMPLETED);

  static Optional<Calm> of(Usual usual) {
    int streak = usual.streak();
    return streak == 0
        ? Optional.empty()
        : Optional.of(new Calm(usual.today(), usual.range(), streak));
  }

  private Calms() {}
}
