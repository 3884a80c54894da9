package dev.daybrief.postgres.receipt;

import dev.daybrief.brief.Proof;
import dev.daybrief.brief.ProofSource;
import dev.daybrief.brief.Receipt;
import dev.daybrief.day.BusinessDay;
import dev.daybrief.day.Organization;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.ShownFields;
import dev.daybrief.postgres.fact.Windows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The records behind lines, read from the versions that were in force when each day ended.
public final class PostgresProofSource implements ProofSource {

  static final String PROVE =
      """
      WITH found AS (
        SELECT count(*) AS records, encode(sha256(convert_to(coalesce(string_agg(
            r.external_id || ' ' || extract(epoch FROM r.updated_at), E'\\n'
            ORDER BY r.at, r.external_id), ''), 'UTF8')), 'hex') AS hash
        FROM $days CROSS JOIN LATERAL ($rows) AS r (at, external_id, updated_at))
      SELECT records, hash, $touched FROM found""";

  private static final String TOUCHED =
      """
      EXISTS (
        SELECT FROM daybrief.record_changes c
        WHERE c.organization_id = ? AND c.first_day <= ? AND c.version > ?)""";

  static final String PAGE =
      """
      SELECT r.* FROM $days
      CROSS JOIN LATERAL ($rows AND $at >= ? AND ($at, $id) > (?, ?)
        ORDER BY 1, 2 LIMIT ?) AS r (at, external_id, updated_at)
      ORDER BY 1, 2 LIMIT ?""";

  private static final Place BEGINNING = new Place(Instant.parse("0001-01-01T00:00:00Z"), "");

  /// Columns before the fields: the place, the id and the version.
  private static final int KEYS = 3;

  private final Database database;
  private final WorkLists lists = new WorkLists();

  public PostgresProofSource(Database database) {
    this.database = database;
  }

  @Override
  public Proof prove(Organization organization, Receipt receipt, ZoneId zone) {
    boolean listed = ProofRows.of(receipt.metric()).these().isPresent();
    return ask(
        organization,
        connection -> {
          Windows days = days(connection, organization, receipt, zone);
          return listed
              ? proveList(connection, organization, receipt, days, last(receipt, zone))
              : proveRange(connection, organization, receipt, days, last(receipt, zone));
        });
  }

  private Proof proveList(
      Connection connection,
      Organization organization,
      Receipt receipt,
      Windows days,
      LocalDate last)
      throws SQLException {
    try (var statement = connection.prepareStatement("SELECT " + TOUCHED)) {
      bindTouched(statement, 1, organization, receipt, last);
      try (var row = statement.executeQuery()) {
        row.next();
        FoundRecords found = lists.find(connection, organization, receipt, days);
        return new Proof(found.versions().size(), found.hash(), row.getBoolean(1));
      }
    }
  }

  private static Proof proveRange(
      Connection connection,
      Organization organization,
      Receipt receipt,
      Windows days,
      LocalDate last)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql(PROVE, receipt))) {
      days.bind(connection, statement);
      bindTouched(statement, 9, organization, receipt, last);
      try (var row = statement.executeQuery()) {
        row.next();
        return new Proof(row.getLong(1), row.getString(2), row.getBoolean(3));
      }
    }
  }

  private static void bindTouched(
      PreparedStatement statement,
      int first,
      Organization organization,
      Receipt receipt,
      LocalDate last)
      throws SQLException {
    statement.setObject(first, organization.id().value());
    statement.setObject(first + 1, last);
    statement.setLong(first + 2, receipt.dataVersion());
  }

  @Override
  public Proof.Page page(
      Organization organization, Receipt receipt, ZoneId zone, Optional<Place> after, int limit) {
    Optional<String> these = ProofRows.of(receipt.metric()).these();
    return ask(
        organization,
        connection -> {
          Windows days = days(connection, organization, receipt, zone);
          if (these.isPresent()) {
            FoundRecords found = lists.find(connection, organization, receipt, days);
            var page = lists.page(connection, organization, found, these.get(), after, limit);
            if (page.isPresent()) {
              return page.get();
            }
          }
          return range(connection, receipt, days, after.orElse(BEGINNING), limit);
        });
  }

  private static Proof.Page range(
      Connection connection, Receipt receipt, Windows days, Place from, int limit)
      throws SQLException {
    OffsetDateTime at = from.at().atOffset(ZoneOffset.UTC);
    try (var statement = connection.prepareStatement(sql(PAGE, receipt))) {
      days.bind(connection, statement);
      statement.setObject(9, at);
      statement.setObject(10, at);
      statement.setString(11, from.externalId());
      statement.setInt(12, limit + 1);
      statement.setInt(13, limit + 1);
      try (var rows = statement.executeQuery()) {
        return page(rows, limit);
      }
    }
  }

  static Proof.Page page(ResultSet rows, int limit) throws SQLException {
    var columns = columns(rows.getMetaData());
    var found = new ArrayList<Proof.Row>();
    boolean more = false;
    while (rows.next()) {
      if (found.size() == limit) {
        more = true;
      } else {
        found.add(row(rows, columns));
      }
    }
    return new Proof.Page(
        columns, found, more ? Optional.of(found.getLast().place()) : Optional.empty());
  }

  private static List<String> columns(ResultSetMetaData all) throws SQLException {
    var columns = new ArrayList<String>();
    for (int column = KEYS + 1; column <= all.getColumnCount(); column++) {
      columns.add(all.getColumnName(column));
    }
    return columns;
  }

  private static Proof.Row row(ResultSet row, List<String> columns) throws SQLException {
    return new Proof.Row(
        row.getString(2), instant(row, 1), instant(row, 3), ShownFields.of(row, columns));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static String sql(String frame, Receipt receipt) {
    ProofRows proof = ProofRows.of(receipt.metric());
    return frame
        .replace("$days", Windows.DAYS)
        .replace("$rows", proof.rows())
        .replace("$at", proof.at())
        .replace("$id", proof.id())
        .replace("$touched", TOUCHED);
  }

  static Windows days(
      Connection connection, Organization organization, Receipt receipt, ZoneId zone)
      throws SQLException {
    var there =
        new Organization(
            organization.id(),
            organization.slug(),
            organization.name(),
            zone,
            organization.locale());
    LocalDate first = BusinessDay.containing(receipt.from(), zone).date();
    return Windows.of(connection, there, first, last(receipt, zone));
  }

  private static LocalDate last(Receipt receipt, ZoneId zone) {
    return BusinessDay.containing(receipt.until().minusNanos(1), zone).date();
  }

  private interface Asking<T> {
    T of(Connection connection) throws SQLException;
  }

  private <T> T ask(Organization organization, Asking<T> asking) {
    return database.inTenant(
        organization.id(),
        handle -> {
          try {
            return asking.of(handle.getConnection());
          } catch (SQLException e) {
            throw new IllegalStateException("the proof of a line of " + organization.id(), e);
          }
        });
  }
}
