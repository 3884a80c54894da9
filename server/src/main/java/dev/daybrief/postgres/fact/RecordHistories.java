package dev.daybrief.postgres.fact;

import dev.daybrief.day.OrganizationId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// All that the sources sent of one organisation, record by record.
record RecordHistories(Connection connection, OrganizationId organization) {

  /// Rows held in memory at once.
  private static final int FETCH = 2000;

  private static final String CALLS =
      """
      SELECT external_id, updated_at, deleted_at IS NOT NULL, is_demo, status, direction,
        duration_seconds, created_at, ready_at, started_at, customer_key,
        service_record_external_id
      FROM daybrief.calls WHERE organization_id = ? ORDER BY external_id, updated_at""";

  private static final String FEEDBACK =
      """
      SELECT external_id, updated_at, deleted_at IS NOT NULL, is_demo, nps_score,
        comment, language, created_at, call_external_id,
        CASE WHEN comment = '[erased]' THEN array_to_string(themes, ',') END
      FROM daybrief.feedback WHERE organization_id = ? ORDER BY external_id, updated_at""";

  private static final String SERVICE_RECORDS =
      """
      SELECT external_id, updated_at, deleted_at IS NOT NULL, is_demo, status, created_at,
        completed_at, appointment_at, customer_key
      FROM daybrief.service_records WHERE organization_id = ? ORDER BY external_id, updated_at""";

  /// @param updatedAt since when the source says so
  record Told<V>(Instant updatedAt, boolean deleted, boolean demo, V value) {}

  /// What a source said of one record, oldest first.
  record History<V>(String externalId, List<Told<V>> told) {

    /// What was known when a day ended; the first that was ever known, for days before. Nothing of
    /// a record that was deleted then or is now, or that was a demo.
    Optional<V> at(Instant end) {
      if (told.getLast().deleted) {
        return Optional.empty();
      }
      var known = told.getFirst();
      for (Told<V> version : told) {
        if (version.updatedAt.isBefore(end)) {
          known = version;
        }
      }
      return known.demo || known.deleted ? Optional.empty() : Optional.of(known.value);
    }
  }

  record Call(
      String status,
      @Nullable String direction,
      @Nullable Integer seconds,
      Instant createdAt,
      @Nullable Instant readyAt,
      @Nullable Instant startedAt,
      @Nullable String customer,
      @Nullable String visit) {}

  /// @param kept what an erased comment said; null for one that can still be read
  record Answer(
      @Nullable Integer score,
      @Nullable String comment,
      @Nullable String language,
      Instant createdAt,
      @Nullable String callExternalId,
      @Nullable String kept) {}

  record Visit(
      String status,
      Instant createdAt,
      @Nullable Instant completedAt,
      @Nullable Instant appointmentAt,
      @Nullable String customer) {}

  void eachCall(Consumer<History<Call>> consumer) throws SQLException {
    each(
        CALLS,
        row ->
            new Call(
                row.getString(5),
                row.getString(6),
                row.getObject(7, Integer.class),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                instant(row, 9),
                instant(row, 10),
                row.getString(11),
                row.getString(12)),
        consumer);
  }

  void eachAnswer(Consumer<History<Answer>> consumer) throws SQLException {
    each(
        FEEDBACK,
        row ->
            new Answer(
                row.getObject(5, Integer.class),
                row.getString(6),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(9),
                row.getString(10)),
        consumer);
  }

  void eachVisit(Consumer<History<Visit>> consumer) throws SQLException {
    each(
        SERVICE_RECORDS,
        row ->
            new Visit(
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                instant(row, 7),
                instant(row, 8),
                row.getString(9)),
        consumer);
  }

  private interface Reader<V> {
    V read(ResultSet row) throws SQLException;
  }

  private <V> void each(String sql, Reader<V> reader, Consumer<History<V>> consumer)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(FETCH);
      statement.setObject(1, organization.value());
      try (var rows = statement.executeQuery()) {
        var told = new ArrayList<Told<V>>();
        String current = "";
        while (rows.next()) {
          if (!told.isEmpty() && !rows.getString(1).equals(current)) {
            consumer.accept(new History<>(current, List.copyOf(told)));
            told.clear();
          }
          current = rows.getString(1);
          told.add(
              new Told<>(
                  rows.getObject(2, OffsetDateTime.class).toInstant(),
                  rows.getBoolean(3),
                  rows.getBoolean(4),
                  reader.read(rows)));
        }
        if (!told.isEmpty()) {
          consumer.accept(new History<>(current, told));
        }
      }
    }
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
