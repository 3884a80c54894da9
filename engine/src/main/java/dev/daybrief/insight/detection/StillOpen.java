package dev.daybrief.insight.detection;

import static dev.daybrief.metric.Metric.CALLS_NOT_RETURNED;
import static dev.daybrief.metric.Metric.CALLS_WAITING_OLD;
import static dev.daybrief.metric.Metric.FEEDBACK_NOT_CONTACTED;
import static dev.daybrief.metric.Metric.SERVICE_NOT_FOLLOWED_UP;

import dev.daybrief.insight.Insight;
import dev.daybrief.insight.OpenWork;
import dev.daybrief.metric.Metric;
import java.util.List;
import java.util.stream.Stream;

/// Work on customers that was open when the day ended. Counted, not judged: one is enough. All of
/// it is closed by calls, so while calls do not arrive nobody knows what is open.
final class StillOpen {

  static final List<Metric> COUNTED =
      List.of(
          CALLS_NOT_RETURNED, CALLS_WAITING_OLD, FEEDBACK_NOT_CONTACTED, SERVICE_NOT_FOLLOWED_UP);

  static Stream<Insight> insights(Scene scene) {
    if (!scene.isReceived(CALLS_NOT_RETURNED)) {
      return Stream.empty();
    }
    return COUNTED.stream()
        .filter(scene::isReceived)
        .map(scene::fact)
        .filter(fact -> fact.count() > 0)
        .map(OpenWork::new);
  }

  private StillOpen() {}
}
