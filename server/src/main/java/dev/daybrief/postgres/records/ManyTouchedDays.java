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

/// The counted days of organisations that records of theirs make wrong, in two statements.
final class ManyTouchedDays {

  private static final String ZONES =
      """
      SELECT o.organization_id, o.zone, clock_timestamp()
      FROM unnest(?::uuid[]) AS asked (id)
      JOIN daybrief.organizations o ON o.organization_id = asked.id""";

  /// In one statement, as most of its time is the way there and back. Due in one minute: records
  /// come in crowds, and their end is worth waiting for. Those to be woken are named, not joined:
  /// what claims their rows meanwhile must not make PostgreSQL lose some of them.
  private static final String FORGET =
      """
      WITH given AS MATERIALIZED (
        SELECT * FROM unnest(?::uuid[], ?::date[]) AS given (organization_id, day)),
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
        UPDATE daybrief.due_briefs
        SET due_at = least(due_at, clock_timestamp() + interval '1 minute')
        WHERE organization_id = ANY (?::uuid[]))
      INSERT INTO daybrief.record_changes (organization_id, first_day, version)
      SELECT organization_id, day, version FROM counted
      ON CONFLICT (organization_id, first_day) DO UPDATE SET version = EXCLUDED.version""";

  /// Forgets what was counted of each instant's day and all later ones, and notes that their briefs
  /// may be out of date. Where one of the days has ended, the organisation is due soon.
  ///
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
      forget.setArray(3, connection.createArrayOf("uuid", days.ended.toArray()));
      forget.executeUpdate();
    }
  }

  private static final class Days {

    final List<UUID> organizations = new ArrayList<>();
    final List<String> firsts = new ArrayList<>();
    final List<UUID> ended = new ArrayList<>();

    void add(UUID organization, Instant earliest, ZoneId zone, Instant now) {
      BusinessDay first = BusinessDay.containing(earliest, zone);
      organizations.add(organization);
      firsts.add(first.date().toString());
      if (first.date().isBefore(BusinessDay.containing(now, zone).date())) {
        ended.add(organization);
      }
    }
  }

  private ManyTouchedDays() {}
}
