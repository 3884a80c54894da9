package dev.daybrief.insight.detection;

import dev.daybrief.fact.ForecastScore;
import dev.daybrief.fact.Outlook;
import dev.daybrief.fact.Prediction;
import dev.daybrief.fact.TrackRecord;
import dev.daybrief.insight.Expectation;
import dev.daybrief.insight.Insight;
import dev.daybrief.insight.UsualRange;
import dev.daybrief.metric.Metric;
import dev.daybrief.statistics.CountLaw;
import dev.daybrief.statistics.CountScore;
import dev.daybrief.statistics.Forecast;
import dev.daybrief.statistics.References;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the days to come are expected to bring, and how good such expectations have been.
final class Expectations {

  /// Scored days before an expectation may be said: four weeks.
  private static final int FEWEST_SCORED = 28;

  /// Two-sided share of days outside the range that is told.
  private static final double OUTSIDE = 0.2;

  private final Scene scene;

  /// Of the metrics that can be forecast, in their order.
  private final Map<Metric, Forecast> forecasts = new LinkedHashMap<>();

  /// A source that fell silent says nothing about the days to come.
  Expectations(Scene scene) {
    this.scene = scene;
    for (Metric metric : Calms.WATCHED) {
      if (scene.isReceived(metric) && scene.usual(metric).isPresent()) {
        var series = scene.past(metric).seriesUntilToday(metric, scene.fact(metric));
        forecasts.put(metric, Forecast.of(series));
      }
    }
  }

  Outlook outlook() {
    return new Outlook(scene.sheet().organization().id(), scene.date(), predictions(), scores());
  }

  private List<Prediction> predictions() {
    var predictions = new ArrayList<Prediction>();
    forecasts.forEach(
        (metric, forecast) -> {
          for (int horizon = 1; horizon <= Prediction.DAYS; horizon++) {
            CountLaw law = law(forecast, horizon);
            predictions.add(new Prediction(metric, horizon, law.mean(), law.variance()));
          }
        });
    return predictions;
  }

  /// Of a day whose numbers cannot be believed no prediction is scored, nor of a known holiday: it
  /// was told of none.
  private List<ForecastScore> scores() {
    var simple = new EnumMap<Metric, Simple>(Metric.class);
    var scores = new ArrayList<ForecastScore>();
    for (Prediction earlier : scene.background().earlier()) {
      Metric metric = earlier.metric();
      if (scene.isReceived(metric)
          && scene.past(metric).size() > 0
          && !scene.isHoliday(metric, scene.date())) {
        scores.add(score(earlier, simple.computeIfAbsent(metric, this::simple)));
      }
    }
    return scores;
  }

  /// Scores of the two simple forecasters, the same for each horizon.
  private record Simple(double weekdayMean, double seasonalNaive) {}

  private Simple simple(Metric metric) {
    long count = scene.fact(metric).count();
    var references = References.of(scene.past(metric).series(metric), scene.weekday());
    return new Simple(
        CountScore.crps(references.weekdayMean(), count),
        CountScore.crps(references.seasonalNaive(), count));
  }

  private ForecastScore score(Prediction earlier, Simple simple) {
    long count = scene.fact(earlier.metric()).count();
    var law = new CountLaw(earlier.mean(), earlier.variance());
    return new ForecastScore(
        earlier.metric(),
        earlier.horizon(),
        CountScore.crps(law, count),
        simple.weekdayMean,
        simple.seasonalNaive,
        CountScore.covers(law, count));
  }

  Stream<Insight> insights() {
    return forecasts.entrySet().stream()
        .flatMap(entry -> expectation(entry.getKey(), entry.getValue()).stream());
  }

  private Optional<Insight> expectation(Metric metric, Forecast forecast) {
    TrackRecord record = scene.background().records().get(metric);
    if (record == null || record.days() < FEWEST_SCORED || !(record.skill() > 0)) {
      return Optional.empty();
    }
    LocalDate target = scene.date().plusDays(1);
    if (scene.isHoliday(metric, target)) {
      return Optional.empty();
    }
    return Optional.of(new Expectation(metric, target, range(law(forecast, 1), target), record));
  }

  private CountLaw law(Forecast forecast, int horizon) {
    return forecast.law(horizon, Past.weekday(scene.date().plusDays(horizon)));
  }

  private static UsualRange range(CountLaw law, LocalDate target) {
    return new UsualRange(
        law.quantile(OUTSIDE / 2),
        law.quantile(1 - OUTSIDE / 2),
        target.getDayOfWeek(),
        Prediction.DAYS);
  }
}
