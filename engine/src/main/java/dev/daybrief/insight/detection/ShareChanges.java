package dev.daybrief.insight.detection;

import dev.daybrief.fact.Fact;
import dev.daybrief.fact.FactSheet;
import dev.daybrief.insight.ShareChange;
import dev.daybrief.insight.UsualShare;
import dev.daybrief.metric.Metric;
import dev.daybrief.statistics.ShareBaseline;
import dev.daybrief.statistics.ShareSeries;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

  static Optional<Candidate> candidate(Metric metric, FactSheet sheet, Past past) {
    Fact today = sheet.fact(metric);
    if (today.sample() < FEWEST_TODAY || past.size() < Usual.FEWEST_DAYS) {
      return Optional.empty();
    }
    int weekday = Past.weekday(sheet.day().date());
    ShareSeries series = past.shares(metric);
    if (series.allTrials() < FEWEST_BEFORE) {
      return Optional.empty();
    }
    var baseline = ShareBaseline.of(series);
    double p =
        series.isBeyondAll(today.value(), weekday)
            ? baseline.midP(today.count(), today.sample(), weekday)
            : 1;
    return Optional.of(
        new Candidate(
            p, corrected -> change(today, usual(baseline, today, sheet, past), corrected)));
  }

  private static UsualShare usual(ShareBaseline baseline, Fact today, FactSheet sheet, Past past) {
    LocalDate date = sheet.day().date();
    int weekday = Past.weekday(date);
    return new UsualShare(
        baseline.quantile(OUTSIDE / 2, today.sample(), weekday),
        baseline.quantile(1 - OUTSIDE / 2, today.sample(), weekday),
        date.getDayOfWeek(),
        past.size());
  }

  /// Null for a share that would be shown inside its usual range.
  private static @Nullable ShareChange change(Fact today, UsualShare usual, double pValue) {
    boolean inside = usual.low() <= today.value() && today.value() <= usual.high();
    return inside ? null : new ShareChange(today, usual, pValue);
  }

  private ShareChanges() {}
}
