package dev.daybrief.insight.detection;

import static dev.daybrief.metric.Metric.CALLS_COMPLETED;
import static dev.daybrief.metric.Metric.CALLS_MISSED_OR_FAILED;
import static dev.daybrief.metric.Metric.CALLS_TOTAL;
import static dev.daybrief.metric.Metric.FEEDBACK_DETRACTORS;
import static dev.daybrief.metric.Metric.FEEDBACK_RESPONSES;
import static dev.daybrief.metric.Metric.SERVICE_COMPLETED;
import static dev.daybrief.metric.Metric.SERVICE_OPENED;

import dev.daybrief.insight.Calm;
import dev.daybrief.insight.Insight;
import dev.daybrief.insight.Standing;
import dev.daybrief.metric.Metric;
import java.util.List;
import java.util.stream.Stream;

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

  /// Calm lines; plain numbers where the usual is not known yet or has been left without a stir.
  static Stream<Insight> insights(Scene scene) {
    return WATCHED.stream().filter(scene::isReceived).map(metric -> quiet(metric, scene));
  }

  private static Insight quiet(Metric metric, Scene scene) {
    return scene
        .usual(metric)
        .map(usual -> quiet(usual, scene))
        .orElseGet(
            () ->
                Standing.beforeUsual(
                    scene.fact(metric), scene.past(metric).size(), Usual.FEWEST_DAYS));
  }

  private static Insight quiet(Usual usual, Scene scene) {
    int streak = usual.streak();
    if (streak > 0) {
      return new Calm(usual.today(), usual.range(), streak);
    }
    return scene
        .quietBefore(usual.today().metric())
        .map(before -> Standing.asAYearBefore(usual.today(), usual.range(), before))
        .orElseGet(() -> Standing.outside(usual.today(), usual.range()));
  }

  private Calms() {}
}
