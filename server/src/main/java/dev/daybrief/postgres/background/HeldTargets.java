package dev.daybrief.postgres.background;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.fact.Target;
import dev.daybrief.metric.Metric;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// The goals that held when days ended.
record HeldTargets(Map<OrganizationId, List<Target>> held) {

  private static final String READ =
      """
      SELECT DISTINCT ON (t.organization_id, t.metric, t.span)
        t.organization_id, t.metric, t.span, t.goal
      FROM unnest(?::uuid[], ?::timestamptz[]) AS e (organization_id, until)
      JOIN daybrief.targets t ON t.organization_id = e.organization_id AND t.since < e.until
      ORDER BY t.organization_id, t.metric, t.span, t.since DESC""";

  static HeldTargets read(Connection connection, DayEnds ends) throws SQLException {
    var held = new HashMap<OrganizationId, List<Target>>();
    try (var statement = connection.prepareStatement(READ)) {
      ends.bind(connection, statement);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var organization = new OrganizationId(rows.getObject(1, UUID.class));
          var span = Target.Span.valueOf(rows.getString(3).toUpperCase(Locale.ROOT));
          long goal = rows.getLong(4);
          Metric.find(rows.getString(2))
              .filter(_ -> goal > 0)
              .ifPresent(
                  metric ->
                      held.computeIfAbsent(organization, _ -> new ArrayList<>())
                          .add(new Target(metric, span, goal)));
        }
      }
    }
    return new HeldTargets(held);
  }

  List<Target> of(OrganizationId organization) {
    return held.getOrDefault(organization, List.of()).stream().sorted(Target.ORDER).toList();
  }
}
