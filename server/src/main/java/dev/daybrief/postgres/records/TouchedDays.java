package dev.daybrief.postgres.records;

import dev.daybrief.day.OrganizationId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;

/// The counted days of an organisation, and the right to make some of them wrong.
public record TouchedDays(Connection connection, OrganizationId organization) {

  private static final String LOCK =
      "SELECT version FROM daybrief.data_versions WHERE organization_id = ? FOR UPDATE";

  /// Until the transaction ends nobody else changes or counts the organisation's records.
  public void lock() throws SQLException {
    try (var statement = connection.prepareStatement(LOCK)) {
      statement.setObject(1, organization.value());
      try (var row = statement.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("no organisation " + organization);
        }
      }
    }
  }

  /// Forgets what was counted of the instant's day and all later ones, and notes that their briefs
  /// may be out of date. Where one of the days has ended, the organisation is due soon.
  public void forgetFrom(Instant earliest) throws SQLException {
    ManyTouchedDays.forgetFrom(connection, Map.of(organization, earliest));
  }
}
