package dev.daybrief.postgres.records;

import dev.daybrief.day.BusinessDay;
import dev.daybrief.day.OrganizationId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// As [TouchedDays], of many organisations in two statements.
final class ManyTouchedDays {

  private static final String ZONES =
      """
      SELECT o.organization_id, o.zone, clock_timestamp()
      FROM unnest(?::uuid[]) AS asked (id)
      JOIN daybrief.organizations o ON o.organization_id = asked.id""";

  private static final String FORGET =
      """
      WITH given AS MATERIALIZED (
        SELECT * FROM unnest(?::uuid[], ?::date[], ?::boolean[])
          AS given (organization_id, day, ended)),
      counted AS (
        UPDATE daybrief.data_versions v SET version = version + 1
        FROM given WHERE v.organization_id = given.organization_id
        RETURNING v.organization_id, given.day, v.version),
      forgotten AS (
        DELETE FROM daybrief.daily_facts f USING given
        WHERE f.organization_id = given.organization_id AND f.day >= given.day),
      covered AS (
        DELETE FROM daybrief.record_changes c USING given
        WHERE c.organization_id = given.organization_id AND c.first_day > given.day),
      woken AS (
        UPDATE daybrief.due_briefs b
        SET due_at = least(due_at, clock_timestamp() + interval '1 minute')
        FROM given WHERE b.organization_id = given.organization_id AND given.ended)
      INSERT INTO daybrief.record_changes (organization_id, first_day, version)
      SELECT organization_id, day, version FROM counted
      ON CONFLICT (organization_id, first_day) DO UPDATE SET version = EXCLUDED.version""";

  /// @param earliest of each organisation, whose lock is held
  static void forgetFrom(Connection connection, Map<OrganizationId, Instant> earliest)
      throws SQLException {
    if (earliest.isEmpty()) {
      return;
    }
    var days = new Days();
    try (var zones = connection.prepareStatement(ZONES)) {
      zones.setArray(
          1,
          connection.createArrayOf(
              "uuid", earliest.keySet().stream().map(OrganizationId::value).toArray()));
      try (var rows = zones.executeQuery()) {
        while (rows.next()) {
          UUID organization = rows.getObject(1, UUID.class);
          days.add(
              organization,
              Objects.requireNonNull(earliest.get(new OrganizationId(organization))),
              ZoneId.of(rows.getString(2)),
              rows.getObject(3, OffsetDateTime.class).toInstant());
        }
      }
    }
    try (var forget = connection.prepareStatement(FORGET)) {
      forget.setArray(1, connection.createArrayOf("uuid", days.organizations.toArray()));
      forget.setArray(2, connection.createArrayOf("date", days.firsts.toArray()));
      forget.setArray(3, connection.createArrayOf("boolean", days.ended.toArray()));
      forget.executeUpdate();
    }
  }

  private static final class Days {

    final List<UUID> organizations = new ArrayList<>();
    final List<String> firsts = new ArrayList<>();
    final List<Boolean> ended = new ArrayList<>();

    void add(UUID organization, Instant earliest, ZoneId zone, Instant now) {
      BusinessDay first = BusinessDay.containing(earliest, zone);
      organizations.add(organization);
      firsts.add(first.date().toString());
      ended.add(first.date().isBefore(BusinessDay.containing(now, zone).date()));
    }
  }

  private ManyTouchedDays() {}
}
