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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the days to come are expected to bring, and how good such expectations have been.
final class Expectations {

  /// Scored days before an expectation may be said: four weeks.
  private static final int FEWEST_SCORED = 28;

  /// Two-sided share of days outside the range that is told.
  private static final double OUTSIDE = 0.2;

  static Outlook outlook(Scene scene) {
    return new Outlook(
        scene.sheet().organization().id(), scene.date(), predictions(scene), scores(scene));
  }

  /// A source that fell silent says nothing about the days to come.
  private static List<Prediction> predictions(Scene scene) {
    var predictions = new ArrayList<Prediction>();
    for (Metric metric : Calms.WATCHED) {
      forecast(metric, scene)
          .ifPresent(
              forecast -> {
                for (int horizon = 1; horizon <= Prediction.DAYS; horizon++) {
                  CountLaw law = law(forecast, horizon, scene.date());
                  predictions.add(new Prediction(metric, horizon, law.mean(), law.variance()));
                }
              });
    }
    return predictions;
  }

  /// Of a day whose numbers cannot be believed no prediction is scored.
  private static List<ForecastScore> scores(Scene scene) {
    var scores = new ArrayList<ForecastScore>();
    for (Prediction earlier : scene.background().earlier()) {
      if (scene.isReceived(earlier.metric()) && scene.past(earlier.metric()).size() > 0) {
        scores.add(score(earlier, scene));
      }
    }
    return scores;
  }

  private static ForecastScore score(Prediction earlier, Scene scene) {
    long count = scene.fact(earlier.metric()).count();
    var law = new CountLaw(earlier.mean(), earlier.variance());
    var simple =
        References.of(scene.past(earlier.metric()).series(earlier.metric()), scene.weekday());
    return new ForecastScore(
        earlier.metric(),
        earlier.horizon(),
        CountScore.crps(law, count),
        CountScore.crps(simple.weekdayMean(), count),
        CountScore.crps(simple.seasonalNaive(), count),
        range(law, scene.date()).contains(count));
  }

  static Stream<Insight> insights(Scene scene) {
    return Calms.WATCHED.stream().flatMap(metric -> expectation(metric, scene).stream());
  }

  private static Optional<Insight> expectation(Metric metric, Scene scene) {
    TrackRecord record = scene.background().records().get(metric);
    if (record == null || record.days() < FEWEST_SCORED || !(record.skill() > 0)) {
      return Optional.empty();
    }
    LocalDate target = scene.date().plusDays(1);
    return forecast(metric, scene)
        .map(forecast -> range(law(forecast, 1, scene.date()), target))
        .map(range -> new Expectation(metric, target, range, record));
  }

  private static Optional<Forecast> forecast(Metric metric, Scene scene) {
    return scene.isReceived(metric) && scene.usual(metric).isPresent()
        ? Optional.of(Forecast.of(scene.past(metric).seriesUntilToday(metric, scene.fact(metric))))
        : Optional.empty();
  }

  private static CountLaw law(Forecast forecast, int horizon, LocalDate made) {
    return forecast.law(horizon, Past.weekday(made.plusDays(horizon)));
  }

  private static UsualRange range(CountLaw law, LocalDate target) {
    return new UsualRange(
        law.quantile(OUTSIDE / 2),
        law.quantile(1 - OUTSIDE / 2),
        target.getDayOfWeek(),
        Prediction.DAYS);
  }

  private Expectations() {}
}
