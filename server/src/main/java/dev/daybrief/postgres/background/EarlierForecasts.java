package dev.daybrief.postgres.background;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.fact.History;
import dev.daybrief.fact.Prediction;
import dev.daybrief.fact.TrackRecord;
import dev.daybrief.metric.Metric;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was predicted of a day, and how good the predictions for the next day have been before.
final class EarlierForecasts {

  /// Of each day only what is used: the scores at one day ahead, and what it predicted of the date.
  private static final String READ =
      """
      SELECT organization_id, day, scored_metrics, crps[1:scored], weekday_means[1:scored],
        seasonal_naives[1:scored], covered[1:scored], CASE WHEN ahead <= ? THEN metrics END,
        CASE WHEN ahead <= ? THEN means[(ahead - 1) * known + 1:ahead * known] END,
        CASE WHEN ahead <= ? THEN variances[(ahead - 1) * known + 1:ahead * known] END
      FROM (
        SELECT f.*, cardinality(f.metrics) AS known, cardinality(f.scored_metrics) AS scored,
          ?::date - f.day AS ahead
        FROM daybrief.forecasts f
        WHERE f.organization_id = ANY (?) AND f.day BETWEEN ? AND ?) AS rows
      ORDER BY organization_id, day""";

  private final LocalDate date;
  private final Map<OrganizationId, List<Prediction>> predictions = new HashMap<>();
  private final Map<OrganizationId, Map<Metric, TrackRecord>> records = new HashMap<>();

  private EarlierForecasts(LocalDate date) {
    this.date = date;
  }

  static EarlierForecasts read(Connection connection, Array organizations, LocalDate date)
      throws SQLException {
    var found = new EarlierForecasts(date);
    try (var statement = connection.prepareStatement(READ)) {
      for (int i = 1; i <= 3; i++) {
        statement.setInt(i, Prediction.DAYS);
      }
      statement.setObject(4, date);
      statement.setArray(5, organizations);
      statement.setObject(6, date.minusDays(History.DAYS));
      statement.setObject(7, date.minusDays(1));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows);
        }
      }
    }
    return found;
  }

  private void add(ResultSet row) throws SQLException {
    var organization = new OrganizationId(row.getObject(1, UUID.class));
    addScores(row, records.computeIfAbsent(organization, _ -> new EnumMap<>(Metric.class)));
    if (row.getArray(8) != null) {
      int horizon = (int) ChronoUnit.DAYS.between(row.getObject(2, LocalDate.class), date);
      var made = predictions.computeIfAbsent(organization, _ -> new ArrayList<>());
      addPredictions(row, horizon, made);
    }
  }

  private static void addScores(ResultSet row, Map<Metric, TrackRecord> records)
      throws SQLException {
    var metrics = (String[]) row.getArray(3).getArray();
    @Nullable Float[] crps = (Float[]) row.getArray(4).getArray();
    var weekdayMeans = (Float[]) row.getArray(5).getArray();
    var seasonalNaives = (Float[]) row.getArray(6).getArray();
    var covered = (Boolean[]) row.getArray(7).getArray();
    for (int i = 0; i < metrics.length; i++) {
      Optional<Metric> metric = Metric.find(metrics[i]);
      if (metric.isPresent() && crps[i] != null) {
        records.merge(
            metric.get(),
            new TrackRecord(1, crps[i], weekdayMeans[i], seasonalNaives[i], covered[i] ? 1 : 0),
            TrackRecord::plus);
      }
    }
  }

  private static void addPredictions(ResultSet row, int horizon, List<Prediction> made)
      throws SQLException {
    var metrics = (String[]) row.getArray(8).getArray();
    @Nullable Float[] means = (Float[]) row.getArray(9).getArray();
    var variances = (Float[]) row.getArray(10).getArray();
    for (int i = 0; i < metrics.length; i++) {
      Optional<Metric> metric = Metric.find(metrics[i]);
      if (metric.isPresent() && means[i] != null) {
        made.add(new Prediction(metric.get(), horizon, means[i], variances[i]));
      }
    }
  }

  /// Oldest first.
  List<Prediction> predictions(OrganizationId organization) {
    return predictions.getOrDefault(organization, List.of());
  }

  Map<Metric, TrackRecord> records(OrganizationId organization) {
    return records.getOrDefault(organization, Map.of());
  }
}
