package dev.daybrief.postgres.facts;

import dev.daybrief.day.BusinessDay;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.fact.Arrival;
import dev.daybrief.metric.Source;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How often an organisation's records have changed, and when each source was first and last heard
/// of before a day's end.
record Origins(long dataVersion, Map<Source, Arrival> arrivals) {

  /// Holds the version's row until the transaction ends, so that no record changes meanwhile. Each
  /// look-up takes one entry of an index.
  static final String SQL =
      """
      SELECT d.organization_id, d.version,
             c1.occurred_at, c2.occurred_at, f1.created_at, f2.created_at, s1.created_at, s2.created_at
      FROM unnest(?::uuid[], ?::timestamptz[]) AS w (organization_id, until)
      JOIN daybrief.data_versions d ON d.organization_id = w.organization_id
      LEFT JOIN LATERAL (SELECT occurred_at FROM daybrief.calls
        WHERE organization_id = d.organization_id AND occurred_at < w.until
          AND NOT removed AND NOT is_demo
        ORDER BY occurred_at LIMIT 1) c1 ON true
      LEFT JOIN LATERAL (SELECT occurred_at FROM daybrief.calls
        WHERE organization_id = d.organization_id AND occurred_at < w.until
          AND NOT removed AND NOT is_demo
        ORDER BY occurred_at DESC LIMIT 1) c2 ON true
      LEFT JOIN LATERAL (SELECT created_at FROM daybrief.feedback
        WHERE organization_id = d.organization_id AND created_at < w.until
          AND NOT removed AND NOT is_demo
        ORDER BY created_at LIMIT 1) f1 ON true
      LEFT JOIN LATERAL (SELECT created_at FROM daybrief.feedback
        WHERE organization_id = d.organization_id AND created_at < w.until
          AND NOT removed AND NOT is_demo
        ORDER BY created_at DESC LIMIT 1) f2 ON true
      LEFT JOIN LATERAL (SELECT created_at FROM daybrief.service_records
        WHERE organization_id = d.organization_id AND created_at < w.until
          AND NOT removed AND NOT is_demo
        ORDER BY created_at LIMIT 1) s1 ON true
      LEFT JOIN LATERAL (SELECT created_at FROM daybrief.service_records
        WHERE organization_id = d.organization_id AND created_at < w.until
          AND NOT removed AND NOT is_demo
        ORDER BY created_at DESC LIMIT 1) s2 ON true
      ORDER BY d.organization_id
      FOR SHARE OF d""";

  static Map<OrganizationId, Origins> read(Connection connection, List<Window> days)
      throws SQLException {
    var origins = new HashMap<OrganizationId, Origins>();
    try (PreparedStatement statement = connection.prepareStatement(SQL)) {
      statement.setArray(1, Window.organizations(connection, days));
      statement.setArray(2, Window.ends(connection, days));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          origins.put(
              new OrganizationId(rows.getObject(1, UUID.class)),
              new Origins(rows.getLong(2), arrivals(rows)));
        }
      }
    }
    return origins;
  }

  private static Map<Source, Arrival> arrivals(ResultSet row) throws SQLException {
    var arrivals = new EnumMap<Source, Arrival>(Source.class);
    for (Source source : Source.values()) {
      int column = 3 + 2 * source.ordinal();
      arrivals.put(source, new Arrival(instant(row, column), instant(row, column + 1)));
    }
    return arrivals;
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /// The day of the very first record, of whichever source.
  Optional<BusinessDay> firstDay(BusinessDay before) {
    return arrivals.values().stream()
        .map(Arrival::first)
        .filter(java.util.Objects::nonNull)
        .min(Instant::compareTo)
        .map(first -> BusinessDay.containing(first, before.zone()));
  }
}
