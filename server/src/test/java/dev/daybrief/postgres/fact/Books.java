package dev.daybrief.postgres.fact;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.TestDatabase;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the sources of one organisation told, version by version; [#close] settles which version is
/// in force when.
final class Books {

  private final TestDatabase postgres;
  private final Organization organization;
  private final StringBuilder sql = new StringBuilder();

  private Books(TestDatabase postgres, Organization organization) {
    this.postgres = postgres;
    this.organization = organization;
  }

  static Books open(TestDatabase postgres, String zone) {
    var id = UUID.randomUUID();
    var organization =
        new Organization(
            new OrganizationId(id), "org-" + id, "Garage", ZoneId.of(zone), Locale.ENGLISH);
    new PostgresOrganizations(postgres.database()).add(organization, false);
    return new Books(postgres, organization);
  }

  Organization organization() {
    return organization;
  }

  /// A version of a call that belongs to the day of `occurred`.
  Books call(String id, String updated, String status, String occurred, String... assignments) {
    return version(
        "calls",
        id,
        updated,
        "status, occurred_at, created_at",
        "'" + status + "', " + time(occurred) + ", " + time(occurred),
        assignments);
  }

  Books feedback(String id, String created, String... assignments) {
    return version("feedback", id, created, "created_at", time(created), assignments);
  }

  Books visit(String id, String updated, String status, String created, String... assignments) {
    return version(
        "service_records",
        id,
        updated,
        "status, created_at",
        "'" + status + "', " + time(created),
        assignments);
  }

  private Books version(
      String table, String id, String updated, String columns, String values, String... more) {
    sql.append("INSERT INTO daybrief.")
        .append(table)
        .append(" (organization_id, external_id, updated_at, is_demo, ")
        .append(columns)
        .append(") VALUES ('")
        .append(organization.id())
        .append("', '")
        .append(id)
        .append("', ")
        .append(time(updated))
        .append(", false, ")
        .append(values)
        .append(");\n");
    for (String assignment : more) {
      sql.append("UPDATE daybrief.")
          .append(table)
          .append(" SET ")
          .append(assignment)
          .append(" WHERE organization_id = '")
          .append(organization.id())
          .append("' AND external_id = '")
          .append(id)
          .append("' AND updated_at = ")
          .append(time(updated))
          .append(";\n");
    }
    return this;
  }

  /// Writes all as a record store does, and forgets the counted days.
  Organization close() {
    for (String table : new String[] {"calls", "feedback", "service_records"}) {
      sql.append(
          """
          UPDATE daybrief.%1$s r SET valid_from = s.valid_from, valid_until = s.valid_until,
            removed = s.removed
          FROM (SELECT external_id, updated_at,
              CASE WHEN row_number() OVER past = 1 THEN '-infinity' ELSE updated_at END
                AS valid_from,
              coalesce(lead(updated_at) OVER past, 'infinity') AS valid_until,
              deleted_at IS NOT NULL OR last_value(deleted_at) OVER (
                PARTITION BY external_id ORDER BY updated_at
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) IS NOT NULL AS removed
            FROM daybrief.%1$s WHERE organization_id = '%2$s'
            WINDOW past AS (PARTITION BY external_id ORDER BY updated_at)) s
          WHERE r.organization_id = '%2$s' AND r.external_id = s.external_id
            AND r.updated_at = s.updated_at;
          """
              .formatted(table, organization.id()));
    }
    sql.append("DELETE FROM daybrief.daily_facts WHERE organization_id = '")
        .append(organization.id())
        .append("';");
    sql.append("UPDATE daybrief.data_versions SET version = version + 1 WHERE organization_id = '")
        .append(organization.id())
        .append("';");
    postgres.execute(sql.toString());
    sql.setLength(0);
    return organization;
  }

  private static String time(@Nullable String instant) {
    return instant == null ? "NULL" : "'" + Instant.parse(instant) + "'";
  }
}
