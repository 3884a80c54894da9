package dev.daybrief.postgres.brief;

import dev.daybrief.day.OrganizationId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Open days whose brief is older than the records, and days that were passed over.
final class ReopenedDays {

  /// A month: what an installation that was away missed. Older days are asked for by name.
  private static final int CATCH_UP = 31;

  private static final String FIND =
      """
      SELECT k.organization_id, k.newest - n.ago
      FROM unnest(?::uuid[], ?::date[]) AS k (organization_id, newest)
      CROSS JOIN LATERAL (
        SELECT min(e.day) AS day FROM daybrief.briefs e
        WHERE e.organization_id = k.organization_id AND e.current) first
      CROSS JOIN LATERAL
        generate_series(1, least(coalesce(k.newest - first.day, 0), greatest(?, %d) - 1)) AS n (ago)
      LEFT JOIN daybrief.briefs b
        ON b.organization_id = k.organization_id AND b.day = k.newest - n.ago AND b.current
      WHERE b.day IS NULL OR n.ago < ? AND EXISTS (
        SELECT FROM daybrief.record_changes c
        WHERE c.organization_id = k.organization_id AND c.first_day <= b.day
          AND c.version > b.data_version)
      ORDER BY 1, 2"""
          .formatted(CATCH_UP);

  static Map<OrganizationId, List<LocalDate>> find(
      Connection connection, Map<OrganizationId, LocalDate> newest, int days) throws SQLException {
    var entries = List.copyOf(newest.entrySet());
    var found = new HashMap<OrganizationId, List<LocalDate>>();
    try (var statement = connection.prepareStatement(FIND)) {
      var ids = entries.stream().map(entry -> entry.getKey().value()).toArray();
      var dates = entries.stream().map(entry -> entry.getValue().toString()).toArray();
      statement.setArray(1, connection.createArrayOf("uuid", ids));
      statement.setArray(2, connection.createArrayOf("date", dates));
      statement.setInt(3, days);
      statement.setInt(4, days);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found
              .computeIfAbsent(
                  new OrganizationId(rows.getObject(1, UUID.class)), _ -> new ArrayList<>())
              .add(rows.getObject(2, LocalDate.class));
        }
      }
    }
    return found;
  }

  private ReopenedDays() {}
}
