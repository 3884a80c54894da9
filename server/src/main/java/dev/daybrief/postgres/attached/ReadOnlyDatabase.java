package dev.daybrief.postgres.attached;

import dev.daybrief.attach.ExaminedDatabase;
import dev.daybrief.attach.Feed;
import dev.daybrief.attach.FeedState;
import dev.daybrief.attach.OrganizationTable;
import dev.daybrief.attach.Position;
import dev.daybrief.attach.SourceFault;
import dev.daybrief.attach.SourceOrganization;
import dev.daybrief.postgres.DatabaseUrl;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL of somebody else, or a replica of it.
public final class ReadOnlyDatabase implements ExaminedDatabase {

  /// Rows fetched at a time.
  private static final int FETCHED = 5_000;

  private static final int KEY_COLUMNS = 3;

  private final ReadOnlyConnection connection;

  private ReadOnlyDatabase(ReadOnlyConnection connection) {
    this.connection = connection;
  }

  /// @param times zone of its timestamps without one
  public static ReadOnlyDatabase open(DatabaseUrl url, ZoneId times) {
    return new ReadOnlyDatabase(ReadOnlyConnection.open(url, times));
  }

  @Override
  public Instant now() {
    return connection.transaction(
        "cannot read its clock",
        transaction -> {
          try (var statement = transaction.prepared(sql("SELECT clock_timestamp()"));
              var row = statement.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
          }
        });
  }

  @Override
  public List<SourceOrganization> organizations(OrganizationTable table) {
    return connection.transaction(
        "cannot read the organizations",
        transaction -> {
          var found = new ArrayList<SourceOrganization>();
          try (var statement = transaction.prepared(FeedSql.organizations(table));
              var rows = statement.executeQuery()) {
            while (rows.next()) {
              String id = rows.getString(1);
              if (id != null) {
                found.add(
                    new SourceOrganization(
                        id, rows.getString(2), rows.getString(3), rows.getString(4)));
              }
            }
          }
          return found;
        });
  }

  @Override
  public void check(Feed feed) {
    String type =
        connection.transaction(
            "cannot read " + feed.name(),
            transaction -> {
              try (var statement = transaction.prepared(FeedSql.shape(feed));
                  var rows = statement.executeQuery()) {
                return rows.getMetaData().getColumnTypeName(1);
              }
            });
    if (!type.startsWith("timestamp")) {
      String problem =
          "`changed` of %s is of type %s; map it to a timestamp".formatted(feed.name(), type);
      throw new SourceFault(
          FeedState.SCHEMA_CHANGED, problem, new IllegalArgumentException(problem));
    }
  }

  @Override
  public int read(Feed feed, Position from, int most, RowSink sink) {
    return connection.transaction(
        "cannot read " + feed.name(),
        transaction -> {
          int columns = feed.columns().size();
          int read = 0;
          try (var statement = transaction.prepared(FeedSql.page(feed, from, most))) {
            statement.setFetchSize(FETCHED);
            try (var rows = statement.executeQuery()) {
              while (rows.next()) {
                give(rows, columns, sink);
                read++;
              }
            }
          }
          return read;
        });
  }

  private static void give(ResultSet row, int columns, RowSink sink) throws SQLException {
    var values = new @Nullable String[columns];
    for (int column = 0; column < columns; column++) {
      values[column] = row.getString(KEY_COLUMNS + column + 1);
    }
    sink.row(row.getString(1), new RowKey(row.getString(2), row.getString(3)), values);
  }

  @Override
  public String start(Feed feed, String watermark, Duration overlap) {
    return moment(
        feed,
        "least((?)::$type, clock_timestamp()::$type) - interval '%d seconds'"
            .formatted(overlap.toSeconds()),
        watermark);
  }

  @Override
  public String earlier(Feed feed, String changed, Instant instant) {
    return moment(feed, "least((?)::$type, (?)::timestamptz::$type)", changed, instant.toString());
  }

  private String moment(Feed feed, String expression, String... parameters) {
    return connection.transaction(
        "cannot compare times of " + feed.name(),
        transaction -> {
          String sql = "SELECT (%s)::text".formatted(expression.replace("$type", type(feed)));
          try (var statement = transaction.prepared(new FeedSql(sql, List.of(parameters)));
              var row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
          }
        });
  }

  private String type(Feed feed) throws SQLException {
    try (var statement =
            connection.prepared(
                sql(
                    "SELECT %s FROM %s LIMIT 0"
                        .formatted(FeedSql.changed(feed), FeedSql.from(feed))));
        var rows = statement.executeQuery()) {
      return rows.getMetaData().getColumnTypeName(1);
    }
  }

  @Override
  public List<Located> find(Feed feed, Collection<String> externalIds) {
    return connection.transaction(
        "cannot compare ids of " + feed.name(),
        transaction -> {
          var array = transaction.connection().createArrayOf("text", externalIds.toArray());
          var found = new ArrayList<Located>(externalIds.size());
          try (var statement = transaction.prepared(FeedSql.find(feed, array.toString()))) {
            statement.setFetchSize(FETCHED);
            try (var rows = statement.executeQuery()) {
              while (rows.next()) {
                found.add(new Located(rows.getString(1), rows.getString(2)));
              }
            }
          }
          return found;
        });
  }

  @Override
  public List<String> excessRights() {
    return new Examination(connection).excessRights();
  }

  @Override
  public List<String> misfits(Feed feed) {
    return new Examination(connection).misfits(feed);
  }

  @Override
  public Map<String, Long> statuses(Feed feed) {
    return new Examination(connection).statuses(feed);
  }

  @Override
  public RowCounts count(Feed feed, OrganizationTable organizations) {
    return new Examination(connection).count(feed, organizations);
  }

  @Override
  public void close() {
    connection.close();
  }

  private static FeedSql sql(String text) {
    return new FeedSql(text, List.of());
  }
}
