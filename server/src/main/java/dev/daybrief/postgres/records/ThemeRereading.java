package dev.daybrief.postgres.records;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.DatabaseFault;
import dev.daybrief.theme.CommentReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/// Reads stored comments again, after the keywords have changed, and forgets the facts of the days
/// that a changed mention touches. Repeating it changes nothing; one that was broken off can be
/// begun anew. Records can be stored meanwhile.
public final class ThemeRereading {

  /// Comments read before what changed is stored, in a transaction of its own.
  private static final int BATCH = 2_000;

  private static final String ALL =
      """
      SELECT external_id, updated_at::text, xmin::text, comment, language, nps_score, created_at,
        themes::text
      FROM daybrief.feedback WHERE organization_id = ? AND comment <> '[erased]'""";

  /// A version that was stored anew since it was read here was read then.
  private static final String UPDATE =
      """
      UPDATE daybrief.feedback f SET themes = n.themes::text[]
      FROM unnest(?::text[], ?::timestamptz[], ?::text[], ?::text[])
        AS n (external_id, updated_at, seen, themes)
      WHERE f.organization_id = ? AND f.external_id = n.external_id
        AND f.updated_at = n.updated_at AND f.xmin::text = n.seen""";

  private final Database database;
  private final CommentReader reader;

  public ThemeRereading(Database database, CommentReader reader) {
    this.database = database;
    this.reader = reader;
  }

  /// @param read comments
  /// @param changed comments that now say something else
  public record Result(long read, long changed) {}

  /// @param progress is told now and then how many comments were read
  public Result reread(OrganizationId organization, LongConsumer progress) {
    return inTenant(organization, connection -> reread(connection, organization, progress));
  }

  private Result reread(Connection connection, OrganizationId organization, LongConsumer progress)
      throws SQLException {
    long read = 0;
    long changed = 0;
    var changes = new ArrayList<Change>();
    try (var statement = connection.prepareStatement(ALL)) {
      statement.setFetchSize(BATCH);
      statement.setObject(1, organization.value());
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var change = Change.of(rows, reader);
          if (!change.themes.equals(rows.getString(8))) {
            changes.add(change);
          }
          if (++read % BATCH == 0) {
            changed += store(organization, changes);
            progress.accept(read);
          }
        }
      }
    }
    changed += store(organization, changes);
    progress.accept(read);
    return new Result(read, changed);
  }

  /// @param seen tells the row's state from any later one
  private record Change(
      String id, String updated, String seen, String themes, OffsetDateTime created) {

    static Change of(ResultSet row, CommentReader reader) throws SQLException {
      var themes = reader.read(row.getString(4), row.getString(5), row.getObject(6, Integer.class));
      return new Change(
          row.getString(1),
          row.getString(2),
          row.getString(3),
          StoredThemes.text(themes),
          row.getObject(7, OffsetDateTime.class));
    }
  }

  private int store(OrganizationId organization, List<Change> changes) {
    if (changes.isEmpty()) {
      return 0;
    }
    int stored = inTenant(organization, connection -> store(connection, organization, changes));
    changes.clear();
    return stored;
  }

  private static int store(Connection connection, OrganizationId organization, List<Change> changes)
      throws SQLException {
    var days = new TouchedDays(connection, organization);
    days.lock();
    try (var statement = connection.prepareStatement(UPDATE)) {
      set(statement, 1, "text", changes.stream().map(Change::id).toArray());
      set(statement, 2, "timestamptz", changes.stream().map(Change::updated).toArray());
      set(statement, 3, "text", changes.stream().map(Change::seen).toArray());
      set(statement, 4, "text", changes.stream().map(Change::themes).toArray());
      statement.setObject(5, organization.value());
      int stored = statement.executeUpdate();
      days.forgetFrom(
          changes.stream()
              .map(Change::created)
              .min(OffsetDateTime::compareTo)
              .orElseThrow()
              .toInstant());
      return stored;
    }
  }

  private static void set(PreparedStatement statement, int place, String type, Object[] values)
      throws SQLException {
    statement.setArray(place, statement.getConnection().createArrayOf(type, values));
  }

  @FunctionalInterface
  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private <T> T inTenant(OrganizationId organization, Work<T> work) {
    return database.inTenant(
        organization,
        handle -> {
          try {
            return work.on(handle.getConnection());
          } catch (SQLException e) {
            throw new DatabaseFault("cannot reread comments of organisation " + organization, e);
          }
        });
  }
}
