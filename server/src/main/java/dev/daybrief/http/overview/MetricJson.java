package dev.daybrief.http.overview;

import dev.daybrief.http.overview.Points.PointJson;
import dev.daybrief.insight.detection.Expected;
import dev.daybrief.metric.Metric;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A metric of the catalogue.
///
/// @param name in English; clients have names of their own for those they know
record MetricJson(
    String metric,
    String name,
    String unit,
    String goodDirection,
    String definition,
    String source) {

  static MetricJson of(Metric metric) {
    return new MetricJson(
        metric.id(),
        name(metric),
        unit(metric),
        switch (metric.good()) {
          case UP -> "up";
          case DOWN -> "down";
          case NEITHER -> "neutral";
        },
        metric.formula(),
        metric.source().word());
  }

  static String unit(Metric metric) {
    return metric.unit().name().toLowerCase(Locale.ROOT);
  }

  private static String name(Metric metric) {
    String words = metric.id().replace('_', ' ').replace(" nps", " NPS");
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  record CatalogueJson(List<MetricJson> metrics) {

    static CatalogueJson whole() {
      return new CatalogueJson(Arrays.stream(Metric.values()).map(MetricJson::of).toList());
    }
  }

  /// @param forecast of the day after the last one; null where none was stored
  record SeriesJson(
      String metric,
      String name,
      String unit,
      String goodDirection,
      List<PointJson> points,
      @Nullable ForecastJson forecast) {

    static SeriesJson of(
        Metric metric, List<PointJson> points, LocalDate next, Optional<Expected> expected) {
      MetricJson described = MetricJson.of(metric);
      return new SeriesJson(
          described.metric,
          described.name,
          described.unit,
          described.goodDirection,
          points,
          expected.map(one -> ForecastJson.of(next, one)).orElse(null));
    }
  }

  /// @param low and high hold four of five days
  /// @param skill 1 − score ÷ score of the weekday's mean; null while nothing was scored
  record ForecastJson(String date, long low, double expected, long high, @Nullable Double skill) {

    static ForecastJson of(LocalDate date, Expected expected) {
      return new ForecastJson(
          date.toString(),
          expected.low(),
          expected.mean(),
          expected.high(),
          expected.skill().orElse(null));
    }
  }
}
