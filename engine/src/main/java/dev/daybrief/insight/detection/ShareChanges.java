package dev.daybrief.insight.detection;

import dev.daybrief.fact.Fact;
import dev.daybrief.insight.ShareChange;
import dev.daybrief.insight.UsualShare;
import dev.daybrief.metric.Metric;
import dev.daybrief.statistics.ShareBaseline;
import dev.daybrief.statistics.ShareSeries;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Shares that differ from what they usually are.
final class ShareChanges {

  static final List<Metric> TESTED = List.of(Metric.CALLS_MISSED_SHARE);

  /// Fewest records a share of the day may rest on: below it one record moves it by 5 points.
  private static final int FEWEST_TODAY = 20;

  /// Fewest past records for a usual share: five times the day's least.
  private static final int FEWEST_BEFORE = 100;

  /// Two-sided share of ordinary days outside the usual range.
  private static final double OUTSIDE = 0.05;

  static Stream<Candidate> candidates(Scene scene) {
    return TESTED.stream()
        .filter(scene::isReceived)
        .filter(metric -> scene.quietBefore(Metric.CALLS_TOTAL).isEmpty())
        .flatMap(metric -> candidate(scene.fact(metric), scene).stream());
  }

  private static Optional<Candidate> candidate(Fact today, Scene scene) {
    return baseline(today, scene)
        .map(
            baseline ->
                new Candidate(
                    pValue(baseline, today, scene),
                    corrected -> change(today, usual(baseline, today, scene), corrected)));
  }

  private static double pValue(ShareBaseline baseline, Fact today, Scene scene) {
    int weekday = scene.weekday();
    return scene.past(today.metric()).shares(today.metric()).isBeyondAll(today.value(), weekday)
        ? baseline.midP(today.count(), today.sample(), weekday)
        : 1;
  }

  /// Empty while today's share or the usual one rests on too few records.
  private static Optional<ShareBaseline> baseline(Fact today, Scene scene) {
    Past past = scene.past(today.metric());
    if (today.sample() < FEWEST_TODAY || past.size() < Usual.FEWEST_DAYS) {
      return Optional.empty();
    }
    ShareSeries series = past.shares(today.metric());
    return series.allTrials() < FEWEST_BEFORE
        ? Optional.empty()
        : Optional.of(ShareBaseline.of(series));
  }

  /// Where a share of so many records usually lies on such a day.
  static Optional<UsualShare> usual(Fact today, Scene scene) {
    return baseline(today, scene).map(baseline -> usual(baseline, today, scene));
  }

  private static UsualShare usual(ShareBaseline baseline, Fact today, Scene scene) {
    return new UsualShare(
        baseline.quantile(OUTSIDE / 2, today.sample(), scene.weekday()),
        baseline.quantile(1 - OUTSIDE / 2, today.sample(), scene.weekday()),
        scene.date().getDayOfWeek(),
        scene.past(today.metric()).size());
  }

  /// Null for a share that would be shown inside its usual range.
  private static @Nullable Lead change(Fact today, UsualShare usual, double pValue) {
    boolean inside = usual.low() <= today.value() && today.value() <= usual.high();
    return inside ? null : new Lead.Changed(new ShareChange(today, usual, pValue));
  }

  private ShareChanges() {}
}
