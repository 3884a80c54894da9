package dev.daybrief.postgres.background;

import dev.daybrief.fact.ForecastScore;
import dev.daybrief.fact.Outlook;
import dev.daybrief.fact.Prediction;
import dev.daybrief.metric.Metric;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One outlook as the arrays of its row, in PostgreSQL's text form: metrics within horizons.
record ForecastArrays(Outlook outlook) {

  /// In the order of the table's columns.
  static final List<Function<ForecastArrays, Object>> TEXTS =
      List.of(
          row -> ids(row.predicted()),
          row -> row.predictions(made -> (float) made.mean()),
          row -> row.predictions(made -> (float) made.variance()),
          row -> ids(row.scored()),
          row -> row.scores(score -> (float) score.crps()),
          row -> row.scores(score -> (float) score.weekdayMean()),
          row -> row.scores(score -> (float) score.seasonalNaive()),
          row -> row.scores(ForecastScore::covered));

  private List<Metric> predicted() {
    return outlook.predictions().stream().map(Prediction::metric).distinct().sorted().toList();
  }

  private List<Metric> scored() {
    return outlook.scores().stream().map(ForecastScore::metric).distinct().sorted().toList();
  }

  private static String ids(List<Metric> metrics) {
    return metrics.stream().map(Metric::id).collect(Collectors.joining(",", "{", "}"));
  }

  private String predictions(Function<Prediction, Object> number) {
    var found =
        outlook.predictions().stream()
            .collect(
                Collectors.toMap(
                    made -> new Place(made.horizon(), made.metric()), number, (_, last) -> last));
    return inOrder(predicted(), place -> found.getOrDefault(place, "NULL"));
  }

  private String scores(Function<ForecastScore, Object> number) {
    var found =
        outlook.scores().stream()
            .collect(
                Collectors.toMap(
                    score -> new Place(score.horizon(), score.metric()),
                    number,
                    (_, last) -> last));
    return inOrder(scored(), place -> found.getOrDefault(place, "NULL"));
  }

  private static String inOrder(List<Metric> metrics, Function<Place, Object> number) {
    return IntStream.rangeClosed(1, Prediction.DAYS)
        .boxed()
        .flatMap(horizon -> metrics.stream().map(metric -> new Place(horizon, metric)))
        .map(place -> number.apply(place).toString())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private record Place(int horizon, Metric metric) {}
}
