package dev.daybrief.postgres.records;

import dev.daybrief.day.BusinessDay;
import dev.daybrief.day.OrganizationId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// The counted days of an organisation, and the right to make some of them wrong.
public record TouchedDays(Connection connection, OrganizationId organization) {

  private static final String LOCK =
      "SELECT version FROM daybrief.data_versions WHERE organization_id = ? FOR UPDATE";

  private static final String ZONE =
      """
      SELECT zone, clock_timestamp() FROM daybrief.organizations WHERE organization_id = ?""";

  /// In one statement, as most of its time is the way there and back. Due in one minute: records
  /// come in crowds, and their end is worth waiting for.
  private static final String FORGET =
      """
      WITH given AS MATERIALIZED (SELECT ?::uuid AS organization, ?::date AS day, ? AS ended),
      counted AS (
        UPDATE daybrief.data_versions SET version = version + 1
        WHERE organization_id = (SELECT organization FROM given) RETURNING version),
      forgotten AS (
        DELETE FROM daybrief.daily_facts
        WHERE organization_id = (SELECT organization FROM given)
          AND day >= (SELECT day FROM given)),
      covered AS (
        DELETE FROM daybrief.record_changes
        WHERE organization_id = (SELECT organization FROM given)
          AND first_day > (SELECT day FROM given)),
      woken AS (
        UPDATE daybrief.due_briefs
        SET due_at = least(due_at, clock_timestamp() + interval '1 minute')
        WHERE organization_id = (SELECT organization FROM given) AND (SELECT ended FROM given))
      INSERT INTO daybrief.record_changes (organization_id, first_day, version)
      SELECT organization, day, version FROM given CROSS JOIN counted
      ON CONFLICT (organization_id, first_day) DO UPDATE SET version = EXCLUDED.version""";

  /// Until the transaction ends nobody else changes or counts the organisation's records.
  public void lock() throws SQLException {
    try (var statement = prepared(LOCK);
        var row = statement.executeQuery()) {
      if (!row.next()) {
        throw new IllegalStateException("no organisation " + organization);
      }
    }
  }

  /// Forgets what was counted of the instant's day and all later ones, and notes that their briefs
  /// may be out of date. Where one of the days has ended, the organisation is due soon.
  public void forgetFrom(Instant earliest) throws SQLException {
    ZonedDateTime now = now();
    LocalDate day = BusinessDay.containing(earliest, now.getZone()).date();
    try (var forget = prepared(FORGET)) {
      forget.setObject(2, day);
      forget.setBoolean(
          3, day.isBefore(BusinessDay.containing(now.toInstant(), now.getZone()).date()));
      forget.executeUpdate();
    }
  }

  /// By the database's clock, where the organisation is.
  private ZonedDateTime now() throws SQLException {
    try (var statement = prepared(ZONE);
        var row = statement.executeQuery()) {
      row.next();
      return row.getObject(2, OffsetDateTime.class).atZoneSameInstant(ZoneId.of(row.getString(1)));
    }
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    var statement = connection.prepareStatement(sql);
    statement.setObject(1, organization.value());
    return statement;
  }
}
