package dev.daybrief.insight.detection;

import dev.daybrief.fact.DataHealth.SourceHealth;
import dev.daybrief.fact.DataHealth.State;
import dev.daybrief.insight.DataGap;
import dev.daybrief.insight.Insight;
import dev.daybrief.metric.Source;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.stream.Stream;

/// Sources that fell silent or never spoke.
final class Gaps {

  static Stream<Insight> insights(Scene scene) {
    return Arrays.stream(Source.values())
        .filter(source -> scene.health().of(source).state() != State.RECEIVED)
        .map(source -> gap(source, scene));
  }

  private static Insight gap(Source source, Scene scene) {
    SourceHealth health = scene.health().of(source);
    return new DataGap(
        source,
        health.newest() == null
            ? null
            : LocalDateTime.ofInstant(health.newest(), scene.day().zone()));
  }

  private Gaps() {}
}
