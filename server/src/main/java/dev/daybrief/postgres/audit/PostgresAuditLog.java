package dev.daybrief.postgres.audit;

import dev.daybrief.access.Act;
import dev.daybrief.access.AuditEntry;
import dev.daybrief.access.AuditLog;
import dev.daybrief.access.Deed;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The audit log in PostgreSQL.
public final class PostgresAuditLog implements AuditLog {

  private static final String PAGE =
      """
      SELECT e.*, p.hash AS before, m.name, h.forgotten, h.forgotten_hash
      FROM daybrief.audit_entries e
      LEFT JOIN daybrief.audit_heads h ON h.organization_id = e.organization_id
      LEFT JOIN daybrief.audit_entries p
        ON p.organization_id = e.organization_id AND p.number = e.number - 1
      LEFT JOIN daybrief.members m
        ON m.organization_id = e.organization_id AND m.member_id = e.actor_id
      WHERE e.organization_id = :organization AND e.number < :before
        AND e.at >= :from AND e.at < :until\s""";

  private static final String NEWEST_FIRST = " ORDER BY e.number DESC LIMIT :most";

  private final Database database;

  public PostgresAuditLog(Database database) {
    this.database = database;
  }

  @Override
  public void write(OrganizationId organization, Deed deed) {
    database.inTenant(
        organization,
        handle -> {
          AuditTrail.write(handle, organization, deed);
          return true;
        });
  }

  @Override
  public List<Shown> page(OrganizationId organization, Filter filter, long before, int most) {
    @Nullable Act act = filter.act();
    return database.inTenant(
        organization,
        handle -> {
          var page =
              handle
                  .createQuery(PAGE + (act == null ? "" : "AND e.act = :act") + NEWEST_FIRST)
                  .bind("organization", organization.value())
                  .bind("before", before)
                  .bind("from", utc(filter.from()))
                  .bind("until", utc(filter.until()))
                  .bind("most", most);
          return (act == null ? page : page.bind("act", act.word()))
              .map((row, _) -> shown(row))
              .list();
        });
  }

  private static Shown shown(ResultSet row) throws SQLException {
    AuditEntry entry = entry(row);
    boolean first = entry.number() == row.getLong("forgotten") + 1;
    @Nullable String before = first ? row.getString("forgotten_hash") : row.getString("before");
    return new Shown(
        entry,
        row.getString("name"),
        before != null && entry.hashAfter(before).equals(row.getString("hash")));
  }

  static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        new OrganizationId(row.getObject("organization_id", UUID.class)),
        row.getLong("number"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        row.getObject("actor_id", UUID.class),
        row.getString("act"),
        row.getString("subject"),
        row.getString("outcome"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  @Override
  public Verdict verify(OrganizationId organization) {
    return database.atOneInstant(
        organization, handle -> ChainCheck.of(handle, organization).verdict());
  }
}
