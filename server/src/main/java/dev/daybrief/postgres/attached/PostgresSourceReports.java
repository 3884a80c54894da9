package dev.daybrief.postgres.attached;

import dev.daybrief.attach.FeedKey;
import dev.daybrief.attach.FeedState;
import dev.daybrief.attach.SourceReports;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// How attached databases are for one organisation, in PostgreSQL.
public final class PostgresSourceReports implements SourceReports {

  private static final String LIST =
      """
      SELECT * FROM (
        SELECT f.source, f.feed, f.state, f.reported_at, f.watermark,
          (SELECT coalesce(sum(cardinality(i.ids)), 0) FROM daybrief.source_ids i
            WHERE i.organization_id = :organization AND i.source = f.source
              AND i.feed = f.feed) AS known,
          (SELECT count(*) FROM daybrief.source_refusals r
            WHERE r.organization_id = :organization AND r.source = f.source
              AND r.feed = f.feed) AS refused
        FROM daybrief.source_feeds f
        WHERE f.organization_id = :installation AND f.state IS NOT NULL) feeds
      WHERE known + refused > 0
      ORDER BY source COLLATE "C", feed COLLATE "C\"""";

  /// As a server in UTC writes a time.
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss[.SSSSSS][.SSSSS][.SSSS][.SSS][.SS][.S]x");

  private final Database database;

  public PostgresSourceReports(Database database) {
    this.database = database;
  }

  @Override
  public List<Report> list(OrganizationId organization) {
    return database.inTenants(
        List.of(organization, PostgresSourceStore.INSTALLATION),
        handle ->
            handle
                .createQuery(LIST)
                .bind("organization", organization.value())
                .bind("installation", PostgresSourceStore.INSTALLATION.value())
                .map(PostgresSourceReports::report)
                .list());
  }

  private static Report report(ResultSet row, StatementContext context) throws SQLException {
    return new Report(
        new FeedKey(row.getString("source"), row.getString("feed")),
        FeedState.parse(row.getString("state")),
        row.getObject("reported_at", OffsetDateTime.class).toInstant(),
        instant(row.getString("watermark")),
        new Rows(row.getLong("known"), row.getLong("refused")));
  }

  /// Infinity and years before ours are no times to show.
  private static @Nullable Instant instant(@Nullable String written) {
    try {
      return written == null ? null : OffsetDateTime.parse(written, WRITTEN).toInstant();
    } catch (DateTimeException unreadable) {
      return null;
    }
  }
}
