package dev.daybrief.insight.detection;

import dev.daybrief.fact.Background;
import dev.daybrief.fact.Fact;
import dev.daybrief.fact.FactSheet;
import dev.daybrief.fact.History;
import dev.daybrief.insight.UsualBand;
import dev.daybrief.insight.UsualRange;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Unit;
import java.util.Optional;

/// One day as the detectors see it, for those who show its numbers without the lines.
public final class SeenDay {

  private final Scene scene;

  private SeenDay(Scene scene) {
    this.scene = scene;
  }

  public static SeenDay of(FactSheet sheet, History history) {
    return new SeenDay(new Scene(sheet, history, Background.NONE));
  }

  public Fact fact(Metric metric) {
    return scene.fact(metric);
  }

  /// Whether the metric's number of the day can be believed.
  public boolean isReceived(Metric metric) {
    return scene.isReceived(metric);
  }

  /// Whether nothing at all came from the metric's source on the day.
  public boolean isEmpty(Metric metric) {
    return scene.sheet().facts().records(metric.source()) == 0;
  }

  /// What the day's number is held against: the same limits as those of the day's lines. Empty
  /// while too little is known, and for metrics that are not judged.
  public Optional<UsualBand> usual(Metric metric) {
    if (metric.unit() == Unit.COUNT) {
      return scene.usual(metric).map(usual -> band(usual.range()));
    }
    if (metric.unit() == Unit.SHARE) {
      return ShareChanges.usual(scene.fact(metric), scene)
          .map(usual -> new UsualBand(usual.low(), usual.high()));
    }
    return metric == Metric.FEEDBACK_NPS ? NpsChanges.usualOfDay(scene) : Optional.empty();
  }

  private static UsualBand band(UsualRange range) {
    return new UsualBand(range.low(), range.high());
  }
}
