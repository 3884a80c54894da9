package dev.daybrief.http.overview;

import dev.daybrief.brief.AnswerList.Answer;
import dev.daybrief.brief.DayBook;
import dev.daybrief.http.RowJson;
import dev.daybrief.http.overview.Points.PointJson;
import dev.daybrief.http.overview.Points.UsualJson;
import dev.daybrief.metric.Good;
import dev.daybrief.metric.Metric;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What stands beside the five lines of a day.
///
/// @param date the last day of the span, whose numbers the tiles show
/// @param dataThrough newest record before the end of that day; null where it is not counted
/// @param masked whether names and comments are hidden from this reader
record DashboardJson(
    String date,
    String zone,
    @Nullable String dataThrough,
    List<TileJson> tiles,
    ThemesJson themes,
    List<PointJson> calls,
    List<AnswerJson> recentFeedback,
    boolean masked) {

  /// Themes of a list at most.
  private static final int MOST_THEMES = 3;

  private static final String THEME = "theme_";

  /// @param direction good, bad or neutral: how the value stands to what is usual
  record TileJson(
      String metric,
      String name,
      @Nullable Double value,
      String unit,
      @Nullable UsualJson usual,
      String direction) {

    static TileJson of(Metric metric, DayBook.Day day, String name) {
      PointJson point = Points.point(metric, day);
      return new TileJson(
          metric.id(),
          name,
          point.value(),
          MetricJson.unit(metric),
          point.usual(),
          direction(metric.good(), point.value(), point.usual()));
    }

    private static String direction(Good good, @Nullable Double value, @Nullable UsualJson usual) {
      if (value == null || usual == null || good == Good.NEITHER) {
        return "neutral";
      }
      if (usual.low() <= value && value <= usual.high()) {
        return "neutral";
      }
      return value > usual.high() == (good == Good.UP) ? "good" : "bad";
    }
  }

  record ThemesJson(List<ThemeJson> positive, List<ThemeJson> negative) {

    static ThemesJson of(List<DayBook.Day> days, Function<Metric, String> names) {
      return new ThemesJson(most(Good.UP, days, names), most(Good.DOWN, days, names));
    }

    /// Those most spoken of, most first.
    private static List<ThemeJson> most(
        Good good, List<DayBook.Day> days, Function<Metric, String> names) {
      return Arrays.stream(Metric.values())
          .filter(metric -> metric.id().startsWith(THEME) && metric.good() == good)
          .map(metric -> new ThemeJson(metric.id(), names.apply(metric), sum(metric, days)))
          .filter(theme -> theme.people() > 0)
          .sorted(Comparator.comparingLong(ThemeJson::people).reversed())
          .limit(MOST_THEMES)
          .toList();
    }

    private static long sum(Metric metric, List<DayBook.Day> days) {
      return days.stream()
          .flatMap(day -> day.known().stream())
          .mapToLong(known -> known.sheet().fact(metric).count())
          .sum();
    }
  }

  /// @param people answers of the span that speak of it so
  record ThemeJson(String metric, String name, long people) {}

  record AnswerJson(
      String id,
      String at,
      @Nullable String customer,
      @Nullable Integer npsScore,
      @Nullable String comment,
      List<String> themes) {

    static AnswerJson of(Answer answer, boolean masked, Function<Metric, String> names) {
      return new AnswerJson(
          answer.externalId(),
          answer.at().toString(),
          answer.customer().map(text -> masked ? RowJson.MASK : text).orElse(null),
          answer.score().orElse(null),
          answer.comment().map(text -> masked ? RowJson.MASK : text).orElse(null),
          answer.themes().stream().map(names).toList());
    }
  }
}
