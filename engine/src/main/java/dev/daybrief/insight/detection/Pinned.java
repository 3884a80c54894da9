package dev.daybrief.insight.detection;

import dev.daybrief.fact.DataHealth.State;
import dev.daybrief.insight.MissedCalls;
import dev.daybrief.insight.ReadyCalls;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Source;

/// The two counts that are always there.
final class Pinned {

  static ReadyCalls ready(Scene scene) {
    return new ReadyCalls(
        scene.fact(Metric.CALLS_READY), scene.fact(Metric.CALLS_WAITING), calls(scene));
  }

  static MissedCalls missed(Scene scene) {
    Metric metric = Metric.CALLS_MISSED_OR_FAILED;
    return new MissedCalls(
        scene.fact(metric),
        scene.fact(Metric.CALLS_MISSED),
        scene.fact(Metric.CALLS_FAILED),
        scene.isReceived(metric) ? scene.usual(metric).map(Usual::range).orElse(null) : null,
        calls(scene));
  }

  private static State calls(Scene scene) {
    return scene.health().of(Source.CALLS).state();
  }

  private Pinned() {}
}
