package dev.daybrief.postgres.attached;

import dev.daybrief.access.Act;
import dev.daybrief.access.AuditLog;
import dev.daybrief.attach.AttachedSource;
import dev.daybrief.attach.FeedReport;
import dev.daybrief.attach.FeedState;
import dev.daybrief.attach.SourceStore;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.audit.AuditTrail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Attached databases of the installation, in PostgreSQL.
public final class PostgresSourceStore implements SourceStore {

  /// Owns what belongs to no organisation.
  static final OrganizationId INSTALLATION = AuditLog.INSTALLATION;

  private static final String SELECT =
      "SELECT name, url, password_from, mapping FROM daybrief.attached_sources"
          + " WHERE organization_id = :installation";

  private final Database database;

  public PostgresSourceStore(Database database) {
    this.database = database;
  }

  @Override
  public void add(AttachedSource source) {
    int added =
        database.inTenant(
            INSTALLATION,
            handle -> {
              int stored =
                  handle.execute(
                      """
                    INSERT INTO daybrief.attached_sources
                      (organization_id, name, url, password_from, mapping)
                    VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                      INSTALLATION.value(),
                      source.name(),
                      source.url(),
                      source.passwordFrom(),
                      source.mapping());
              if (stored == 1) {
                AuditTrail.done(handle, INSTALLATION, Act.SOURCE_ATTACH, source.name());
              }
              return stored;
            });
    if (added == 0) {
      throw new IllegalArgumentException("there is a source " + source.name() + " already");
    }
  }

  @Override
  public Optional<AttachedSource> find(String name) {
    if (name.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    return database.inTenant(
        INSTALLATION,
        handle ->
            handle
                .createQuery(SELECT + " AND name = :name")
                .bind("installation", INSTALLATION.value())
                .bind("name", name)
                .map(PostgresSourceStore::source)
                .findOne());
  }

  @Override
  public List<AttachedSource> listAll() {
    return database.inTenant(
        INSTALLATION,
        handle ->
            handle
                .createQuery(SELECT + " ORDER BY name COLLATE \"C\"")
                .bind("installation", INSTALLATION.value())
                .map(PostgresSourceStore::source)
                .list());
  }

  @Override
  public boolean remove(String name) {
    return database.inTenants(everybody(), handle -> remove(handle, name));
  }

  /// Row security holds each table to the organisations of the transaction.
  private static boolean remove(Handle handle, String name) {
    for (String table : List.of("source_ids", "source_removals", "source_refusals")) {
      handle.execute(
          "DELETE FROM daybrief."
              + table
              + " WHERE organization_id = ANY ((SELECT daybrief.tenants()::uuid[])::uuid[]) AND source = ?",
          name);
    }
    boolean removed =
        handle.execute(
                "DELETE FROM daybrief.attached_sources WHERE organization_id = ? AND name = ?",
                INSTALLATION.value(),
                name)
            > 0;
    if (removed) {
      AuditTrail.done(handle, INSTALLATION, Act.SOURCE_DETACH, name);
    }
    return removed;
  }

  private List<OrganizationId> everybody() {
    var all = new ArrayList<OrganizationId>();
    all.add(INSTALLATION);
    database.inInstallation(
        handle -> {
          handle
              .createQuery("SELECT organization_id FROM daybrief.all_organizations()")
              .mapTo(UUID.class)
              .forEach(id -> all.add(new OrganizationId(id)));
          return all;
        });
    return all;
  }

  @Override
  public void report(String source, FeedReport report, Instant at) {
    var counts = report.counts();
    database.inTenant(
        INSTALLATION,
        handle ->
            handle.execute(
                """
                INSERT INTO daybrief.source_feeds (organization_id, source, feed, state, problem,
                  read, stored, refused, repeated, removed, reported_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (organization_id, source, feed) DO UPDATE SET state = EXCLUDED.state,
                  problem = EXCLUDED.problem, read = EXCLUDED.read, stored = EXCLUDED.stored,
                  refused = EXCLUDED.refused, repeated = EXCLUDED.repeated,
                  removed = EXCLUDED.removed, reported_at = EXCLUDED.reported_at""",
                INSTALLATION.value(),
                source,
                report.feed(),
                report.state().word(),
                report.problem(),
                counts.read(),
                counts.stored(),
                counts.refused(),
                counts.repeated(),
                counts.removed(),
                OffsetDateTime.ofInstant(at, ZoneOffset.UTC)));
  }

  @Override
  public List<Status> statuses(String source) {
    return database.inTenant(
        INSTALLATION,
        handle ->
            handle
                .createQuery(
                    """
                    SELECT feed, state, problem, read, stored, refused, repeated, removed, watermark,
                      reported_at
                    FROM daybrief.source_feeds
                    WHERE organization_id = :installation AND source = :source AND state IS NOT NULL
                    ORDER BY feed COLLATE "C\"""")
                .bind("installation", INSTALLATION.value())
                .bind("source", source)
                .map(PostgresSourceStore::status)
                .list());
  }

  private static AttachedSource source(ResultSet row, StatementContext context)
      throws SQLException {
    return new AttachedSource(
        row.getString("name"),
        row.getString("url"),
        row.getString("password_from"),
        row.getString("mapping"));
  }

  private static Status status(ResultSet row, StatementContext context) throws SQLException {
    return new Status(
        new FeedReport(
            row.getString("feed"),
            FeedState.parse(row.getString("state")),
            new FeedReport.Counts(
                row.getLong("read"),
                row.getLong("stored"),
                row.getLong("refused"),
                row.getLong("repeated"),
                row.getLong("removed")),
            row.getString("problem")),
        row.getString("watermark"),
        row.getObject("reported_at", OffsetDateTime.class).toInstant());
  }
}
