package dev.daybrief.postgres.records;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.record.RecordStore.StoredCounts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A staged batch on its way into the table, within one transaction.
final class Stage {

  /// A batch is small beside the table: one look-up a row, also while the table has just begun to
  /// grow and the planner holds it for empty.
  private static final String LOOKUPS =
      "SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off";

  private final Connection connection;
  private final OrganizationId organization;
  private final VersionSql sql;
  private @Nullable OffsetDateTime earliest;

  Stage(Connection connection, OrganizationId organization, VersionSql sql) {
    this.connection = connection;
    this.organization = organization;
    this.sql = sql;
  }

  /// Until the transaction ends nobody else changes or counts the organisation's records.
  void lockDataVersion() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(LOOKUPS);
    }
    new TouchedDays(connection, organization).lock();
  }

  boolean overlapsKept() throws SQLException {
    return query(sql.overlap(), row -> row.next() && row.getBoolean(1));
  }

  /// No staged record is kept in any version.
  StoredCounts add(boolean repeatedRecords) throws SQLException {
    earliest = query(sql.firstStaged(), Stage::instant);
    return repeatedRecords ? put(0) : new StoredCounts(update(sql.add()), 0, 0);
  }

  StoredCounts merge(long staged) throws SQLException {
    return merge(staged, update(sql.dropUnchanged()));
  }

  /// @param unchanged versions that were taken off the stage
  StoredCounts merge(long staged, long unchanged) throws SQLException {
    if (unchanged == staged) {
      return new StoredCounts(0, 0, unchanged);
    }
    // Before the versions are replaced: a day on which a record no longer is has changed as well.
    earliest = query(sql.firstTouched(), Stage::instant);
    return put(unchanged);
  }

  private StoredCounts put(long unchanged) throws SQLException {
    return query(
        sql.put(),
        row -> {
          row.next();
          return new StoredCounts(row.getLong(1), row.getLong(2), unchanged);
        });
  }

  /// Whether any staged record is kept in any version.
  boolean knowsAny() throws SQLException {
    return overlapsKept() && query(sql.known() + " LIMIT 1", ResultSet::next);
  }

  /// Which of the staged records are kept in any version.
  Set<String> known() throws SQLException {
    return query(
        sql.known(),
        row -> {
          var ids = new HashSet<String>();
          while (row.next()) {
            ids.add(row.getString(1));
          }
          return ids;
        });
  }

  /// Takes versions off the stage that are kept with the same content.
  Set<VersionKey> dropUnchanged() throws SQLException {
    return query(
        sql.dropUnchanged() + " RETURNING s.external_id, s.updated_at",
        row -> {
          var keys = new HashSet<VersionKey>();
          while (row.next()) {
            Instant updatedAt = row.getObject(2, OffsetDateTime.class).toInstant();
            keys.add(VersionKey.of(row.getString(1), updatedAt));
          }
          return keys;
        });
  }

  void forgetFacts() throws SQLException {
    new TouchedDays(connection, organization)
        .forgetFrom(Objects.requireNonNull(earliest).toInstant());
  }

  private static OffsetDateTime instant(ResultSet row) throws SQLException {
    row.next();
    return row.getObject(1, OffsetDateTime.class);
  }

  private long update(String text) throws SQLException {
    try (var statement = prepared(text)) {
      return statement.executeUpdate();
    }
  }

  private <T> T query(String text, Reading<T> reading) throws SQLException {
    try (var statement = prepared(text);
        ResultSet row = statement.executeQuery()) {
      return reading.of(row);
    }
  }

  private PreparedStatement prepared(String text) throws SQLException {
    var statement = connection.prepareStatement(text);
    // Asking the statement would ask the server.
    long parameters = text.chars().filter(character -> character == '?').count();
    for (int i = 1; i <= parameters; i++) {
      statement.setObject(i, organization.value());
    }
    return statement;
  }

  @FunctionalInterface
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }
}
