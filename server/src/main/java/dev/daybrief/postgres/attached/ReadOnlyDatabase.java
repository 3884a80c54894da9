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
        transaction ->
            transaction.query(
                new FeedSql("SELECT clock_timestamp()"),
                row -> {
                  row.next();
                  return row.getObject(1, OffsetDateTime.class).toInstant();
                }));
  }

  @Override
  public List<SourceOrganization> organizations(OrganizationTable table) {
    return connection.transaction(
        "cannot read the organizations",
        transaction ->
            transaction.query(FeedSql.organizations(table), ReadOnlyDatabase::organizations));
  }

  private static List<SourceOrganization> organizations(ResultSet rows) throws SQLException {
    var found = new ArrayList<SourceOrganization>();
    while (rows.next()) {
      String id = rows.getString(1);
      if (id != null) {
        found.add(
            new SourceOrganization(id, rows.getString(2), rows.getString(3), rows.getString(4)));
      }
    }
    return found;
  }

  @Override
  public void check(Feed feed) {
    String type =
        connection.transaction(
            "cannot read " + feed.name(),
            transaction -> FeedShape.types(transaction, feed).get(FeedShape.CHANGED));
    if (!type.startsWith("timestamp")) {
      String problem =
          "`changed` of %s is of type %s; map it to a timestamp".formatted(feed.name(), type);
      throw new SourceFault(
          FeedState.SCHEMA_CHANGED, problem, new IllegalArgumentException(problem));
    }
  }

  @Override
  public int read(Feed feed, Position from, int most, RowSink sink) {
    var given = new Given(sink);
    try {
      return connection.transaction(
          transaction -> {
            FeedShape shape = FeedShape.load(transaction, feed);
            return Page.read(transaction, FeedSql.page(feed, shape, from, most), shape, given::row);
          });
    } catch (SQLException e) {
      if (!Faults.isOfARow(e)) {
        throw Faults.of("cannot read " + feed.name(), e);
      }
      return given.rows + new Isolation(connection, feed, sink).read(from, most, given.last);
    }
  }

  /// Remembers what a page gave before it failed.
  private static final class Given {

    private final RowSink sink;
    private int rows;
    private @Nullable RowKey last;

    Given(RowSink sink) {
      this.sink = sink;
    }

    void row(@Nullable String organization, RowKey key, @Nullable String[] values) {
      sink.row(organization, key, values);
      rows++;
      last = key;
    }
  }

  @Override
  public String start(Feed feed, String watermark, Duration overlap) {
    return moment(
        feed,
        "least(%s::$type, clock_timestamp()::$type) - interval '%d seconds'"
            .formatted(FeedSql.literal(watermark), overlap.toSeconds()));
  }

  @Override
  public String earlier(Feed feed, String changed, Instant instant) {
    return moment(
        feed,
        "least(%s::$type, '%s'::timestamptz::$type)".formatted(FeedSql.literal(changed), instant));
  }

  private String moment(Feed feed, String expression) {
    return connection.transaction(
        "cannot compare times of " + feed.name(),
        transaction -> {
          String type = FeedShape.types(transaction, feed).get(FeedShape.CHANGED);
          return transaction.query(
              new FeedSql("SELECT (%s)::text".formatted(expression.replace("$type", type))),
              row -> {
                row.next();
                return row.getString(1);
              });
        });
  }

  @Override
  public List<Located> find(Feed feed, Collection<String> externalIds) {
    return connection.transaction(
        "cannot compare ids of " + feed.name(),
        transaction -> {
          var array = transaction.connection().createArrayOf("text", externalIds.toArray());
          return transaction.query(
              FeedSql.find(feed, array.toString()),
              rows -> {
                var found = new ArrayList<Located>(externalIds.size());
                while (rows.next()) {
                  found.add(new Located(rows.getString(1), rows.getString(2)));
                }
                return found;
              });
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
}
