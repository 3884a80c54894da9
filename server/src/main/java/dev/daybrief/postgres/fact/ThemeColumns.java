package dev.daybrief.postgres.fact;

import dev.daybrief.metric.Metric;
import dev.daybrief.theme.ThemeMention;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Counts of answers `f` by what their comments say, a column a metric.
final class ThemeColumns {

  static final String COUNTS =
      Arrays.stream(Metric.values())
          .flatMap(metric -> metric.mention().map(said -> count(metric, said)).stream())
          .collect(Collectors.joining(",\n"));

  private static String count(Metric metric, ThemeMention said) {
    return "count(*) FILTER (WHERE '%s' = ANY (f.themes)) AS %s"
        .formatted(said.text(), metric.id());
  }

  private ThemeColumns() {}
}
