package dev.daybrief.http.overview;

import dev.daybrief.http.overview.Points.PointJson;
import dev.daybrief.insight.detection.Expected;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.MetricNames;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A metric of the catalogue.
///
record MetricJson(
    String metric,
    String name,
    String unit,
    String goodDirection,
    String definition,
    String source) {

  static MetricJson of(Metric metric, String name) {
    return new MetricJson(
        metric.id(),
        name,
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

  record CatalogueJson(List<MetricJson> metrics) {

    static CatalogueJson whole(MetricNames names, Locale language) {
      return new CatalogueJson(
          Arrays.stream(Metric.values())
              .map(metric -> of(metric, names.name(metric, language)))
              .toList());
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
        MetricJson described, List<PointJson> points, LocalDate next, Optional<Expected> expected) {
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
