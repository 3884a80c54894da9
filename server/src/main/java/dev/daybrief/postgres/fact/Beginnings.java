package dev.daybrief.postgres.fact;

import dev.daybrief.day.BusinessDay;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.metric.Source;
import dev.daybrief.postgres.IndexOrder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// When the oldest record of each source happened; the index gives it without a search.
record Beginnings(Map<OrganizationId, Map<Source, Instant>> bySource) {

  private static final String FIND =
      """
      SELECT o.organization_id,
        (SELECT c.occurred_at FROM daybrief.calls c
          WHERE c.organization_id = o.organization_id AND NOT c.removed AND NOT c.is_demo
          ORDER BY c.occurred_at LIMIT 1),
        (SELECT f.created_at FROM daybrief.feedback f
          WHERE f.organization_id = o.organization_id AND NOT f.removed AND NOT f.is_demo
          ORDER BY f.created_at LIMIT 1),
        (SELECT s.created_at FROM daybrief.service_records s
          WHERE s.organization_id = o.organization_id AND NOT s.removed AND NOT s.is_demo
          ORDER BY s.created_at LIMIT 1)
      FROM unnest(?::uuid[]) AS o (organization_id)""";

  private static final List<Source> COLUMNS =
      List.of(Source.CALLS, Source.FEEDBACK, Source.SERVICE_RECORDS);

  static Beginnings find(Connection connection, List<Organization> organizations)
      throws SQLException {
    try (var planner = connection.createStatement()) {
      planner.execute(IndexOrder.keep());
      var found = read(connection, organizations);
      planner.execute(IndexOrder.leave());
      return new Beginnings(found);
    }
  }

  private static Map<OrganizationId, Map<Source, Instant>> read(
      Connection connection, List<Organization> organizations) throws SQLException {
    var found = new HashMap<OrganizationId, Map<Source, Instant>>();
    try (var statement = connection.prepareStatement(FIND)) {
      statement.setArray(1, DataVersions.ids(connection, organizations));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var bySource = new EnumMap<Source, Instant>(Source.class);
          for (int column = 0; column < COLUMNS.size(); column++) {
            @Nullable OffsetDateTime first = rows.getObject(column + 2, OffsetDateTime.class);
            if (first != null) {
              bySource.put(COLUMNS.get(column), first.toInstant());
            }
          }
          found.put(new OrganizationId(rows.getObject(1, UUID.class)), bySource);
        }
      }
    }
    return found;
  }

  @Nullable Instant first(OrganizationId organization, Source source) {
    return bySource.getOrDefault(organization, Map.of()).get(source);
  }

  /// The local date of the organisation's oldest record of any source.
  Optional<LocalDate> firstDay(Organization organization) {
    return bySource.getOrDefault(organization.id(), Map.of()).values().stream()
        .min(Instant::compareTo)
        .map(instant -> BusinessDay.containing(instant, organization.zone()).date());
  }
}
