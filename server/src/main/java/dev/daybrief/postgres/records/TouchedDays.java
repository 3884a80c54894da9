package dev.daybrief.postgres.records;

import dev.daybrief.day.OrganizationId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/// The counted days of an organisation, and the right to make some of them wrong.
record TouchedDays(Connection connection, OrganizationId organization) {

  private static final String LOCK =
      "SELECT version FROM daybrief.data_versions WHERE organization_id = ? FOR UPDATE";

  private static final String COUNT_UP =
      "UPDATE daybrief.data_versions SET version = version + 1 WHERE organization_id = ?";

  /// Two days, because the local date of an instant may be a day before or after that of UTC.
  private static final String FORGET =
      """
      DELETE FROM daybrief.daily_facts
      WHERE organization_id = ? AND day >= (?::timestamptz AT TIME ZONE 'UTC')::date - 2""";

  /// Until the transaction ends nobody else changes or counts the organisation's records.
  void lock() throws SQLException {
    try (var statement = connection.prepareStatement(LOCK)) {
      statement.setObject(1, organization.value());
      try (var row = statement.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("no organisation " + organization);
        }
      }
    }
  }

  /// Forgets what was counted of the instant's day and all later ones.
  void forgetFrom(OffsetDateTime earliest) throws SQLException {
    try (var count = connection.prepareStatement(COUNT_UP);
        var forget = connection.prepareStatement(FORGET)) {
      count.setObject(1, organization.value());
      count.executeUpdate();
      forget.setObject(1, organization.value());
      forget.setObject(2, earliest);
      forget.executeUpdate();
    }
  }
}
