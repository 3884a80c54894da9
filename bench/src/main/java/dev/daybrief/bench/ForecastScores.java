package dev.daybrief.bench;

import dev.daybrief.bench.Plant.Sort;
import dev.daybrief.fact.DayFacts;
import dev.daybrief.metric.Metric;
import dev.daybrief.statistics.CountScore;
import dev.daybrief.statistics.CountSeries;
import dev.daybrief.statistics.Forecast;
import dev.daybrief.statistics.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// How good forecasts of made-up series are beside the mean of the weekday and the count of a week
/// before. Closed weekdays and holidays are not scored.
final class ForecastScores {

  private static final int WARM_UP = 84;
  private static final int[] HORIZONS = {1, 7};
  private static final List<Metric> METRICS =
      List.of(
          Metric.CALLS_TOTAL,
          Metric.CALLS_MISSED_OR_FAILED,
          Metric.FEEDBACK_RESPONSES,
          Metric.SERVICE_OPENED);

  /// Scores of one series at one horizon, summed over its days.
  private static final class Series {
    private final int horizon;
    private double counts;
    private int days;
    private double ours;
    private double weekdayMean;
    private double naive;
    private int covered;

    Series(int horizon) {
      this.horizon = horizon;
    }

    double mean() {
      return counts / days;
    }
  }

  static void print(Sort sort, int organizations, int days, long seed) {
    List<Series> all =
        IntStream.range(0, organizations)
            .parallel()
            .mapToObj(number -> of(sort, seed + number, days))
            .flatMap(List::stream)
            .filter(series -> series.counts > 0)
            .toList();
    for (int horizon : HORIZONS) {
      System.out.printf(
          "%nForecast %d day%s ahead, level %s%n%-12s%8s%14s%14s%12s%12s%n",
          horizon,
          horizon == 1 ? "" : "s",
          sort == Sort.WANDERING ? "wanders by 2 % a day" : "steady",
          "mean",
          "series",
          "skill/weekday",
          "skill/naive",
          "better on",
          "80 % covers");
      var ofHorizon = all.stream().filter(series -> series.horizon == horizon).toList();
      row("all", ofHorizon);
      for (int band = 0; band < QuietScore.BANDS.length - 1; band++) {
        int wanted = band;
        row(
            "%.3g-%.3g".formatted(QuietScore.BANDS[band], QuietScore.BANDS[band + 1]),
            ofHorizon.stream().filter(s -> QuietScore.band(s.mean()) == wanted).toList());
      }
    }
  }

  private static List<Series> of(Sort sort, long seed, int days) {
    double mean = new Chance(~seed).logUniform(0.2, 200);
    var year = new MadeUpYear(seed, mean, new Plant(sort, 0));
    var facts = new ArrayList<DayFacts>();
    for (int day = 0; day < WARM_UP + days + 7; day++) {
      facts.add(year.next(day));
    }
    var all = new ArrayList<Series>();
    for (Metric metric : METRICS) {
      for (int horizon : HORIZONS) {
        var series = new Series(horizon);
        for (int day = WARM_UP; day < WARM_UP + days; day++) {
          if (year.isOpen(day + horizon)) {
            score(series, facts, metric, day);
          }
        }
        all.add(series);
      }
    }
    return all;
  }

  private static void score(Series series, List<DayFacts> facts, Metric metric, int day) {
    var known = new CountSeries(WARM_UP);
    for (int before = day - WARM_UP + 1; before <= day; before++) {
      known.add(facts.get(before).count(metric), before % 7, day - before);
    }
    int target = day + series.horizon;
    long count = facts.get(target).count(metric);
    var law = Forecast.of(known).law(series.horizon, target % 7);
    var simple = References.of(known, target % 7);
    series.days++;
    series.counts += count;
    series.ours += CountScore.crps(law, count);
    series.weekdayMean += CountScore.crps(simple.weekdayMean(), count);
    series.naive += CountScore.crps(simple.seasonalNaive(), count);
    series.covered += CountScore.covers(law, count) ? 1 : 0;
  }

  private static void row(String name, List<Series> all) {
    double ours = relative(all, series -> series.ours);
    double weekday = relative(all, series -> series.weekdayMean);
    double naive = relative(all, series -> series.naive);
    long better = all.stream().filter(series -> series.ours < series.weekdayMean).count();
    long covered = all.stream().mapToLong(series -> series.covered).sum();
    long days = all.stream().mapToLong(series -> series.days).sum();
    System.out.printf(
        Locale.ROOT,
        "%-12s%8d%13.1f%%%13.1f%%%11.0f%%%11.1f%%%n",
        name,
        all.size(),
        100 * (1 - ours / weekday),
        100 * (1 - ours / naive),
        100.0 * better / Math.max(1, all.size()),
        100.0 * covered / Math.max(1, days));
  }

  /// Series of large counts shall not outweigh those of small ones.
  private static double relative(List<Series> all, ToDoubleFunction<Series> score) {
    return all.stream().mapToDouble(series -> score.applyAsDouble(series) / series.mean()).sum();
  }

  private ForecastScores() {}
}
