package dev.daybrief.http.overview;

import dev.daybrief.brief.DayBook;
import dev.daybrief.fact.History;
import dev.daybrief.insight.UsualBand;
import dev.daybrief.insight.detection.SeenDay;
import dev.daybrief.metric.Metric;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A metric's days as they are drawn.
final class Points {

  /// Ends in the metric's unit; both included.
  record UsualJson(double low, double high) {

    static UsualJson of(UsualBand band) {
      return new UsualJson(band.low(), band.high());
    }
  }

  /// @param value null where there is none: a day that was not counted, a source that was silent, a
  ///     closed day without records, a share of nothing
  /// @param closed whether the organisation does not work on such a day of the week
  /// @param missing whether the number is not known though it should be
  record PointJson(
      String date,
      @Nullable Double value,
      @Nullable UsualJson usual,
      boolean closed,
      boolean missing) {}

  /// Metrics by their ids.
  record PointsJson(List<LineJson> series) {

    static PointsJson of(List<Metric> metrics, List<DayBook.Day> days) {
      return new PointsJson(
          metrics.stream()
              .map(metric -> new LineJson(metric.id(), Points.of(metric, days)))
              .toList());
    }
  }

  record LineJson(String metric, List<PointJson> points) {}

  static List<PointJson> of(Metric metric, List<DayBook.Day> days) {
    return days.stream().map(day -> point(metric, day)).toList();
  }

  static PointJson point(Metric metric, DayBook.Day day) {
    Optional<SeenDay> seen =
        day.known()
            .map(known -> SeenDay.of(known.sheet(), known.history().orElse(History.NONE)))
            .filter(one -> one.isReceived(metric));
    boolean quiet = day.closed() && seen.filter(one -> !one.isEmpty(metric)).isEmpty();
    if (seen.isEmpty() || quiet) {
      return new PointJson(day.date().toString(), null, null, day.closed(), !quiet);
    }
    double value = seen.get().fact(metric).value();
    boolean judged = day.known().flatMap(DayBook.Known::history).isPresent();
    return new PointJson(
        day.date().toString(),
        Double.isNaN(value) ? null : value,
        judged ? seen.get().usual(metric).map(UsualJson::of).orElse(null) : null,
        day.closed(),
        false);
  }

  private Points() {}
}
