package dev.daybrief.postgres.background;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.insight.Subject;
import dev.daybrief.metric.Metric;
import dev.daybrief.ranking.Topic;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Which free lines the current briefs of the days before a date carry.
final class ShownLines {

  /// Days that are looked back on.
  private static final int DAYS = 30;

  private static final Object[] UNUSUAL =
      Arrays.stream(InsightKind.values())
          .filter(InsightKind::saysUnusual)
          .map(InsightKind::word)
          .toArray();

  /// A line of a topic is told by its kind and metric; the row without a kind is of all lines.
  private static final String READ =
      """
      SELECT b.organization_id, i.kind, i.metric, max(b.day),
        count(DISTINCT b.day) FILTER (WHERE i.label = 'signal' AND i.kind = ANY (?))
      FROM daybrief.briefs b
      JOIN daybrief.brief_items i
        ON i.organization_id = b.organization_id AND i.day = b.day AND i.revision = b.revision
        AND i.priority BETWEEN 3 AND 5
      WHERE b.organization_id = ANY (?) AND b.current AND b.day BETWEEN ? AND ?
      GROUP BY GROUPING SETS ((b.organization_id, i.kind, i.metric), (b.organization_id))""";

  private final Map<OrganizationId, Map<Topic, LocalDate>> lastShown = new HashMap<>();
  private final Map<OrganizationId, Integer> unusualDays = new HashMap<>();

  static ShownLines read(Connection connection, Array organizations, LocalDate date)
      throws SQLException {
    var shown = new ShownLines();
    try (var statement = connection.prepareStatement(READ)) {
      statement.setArray(1, connection.createArrayOf("text", UNUSUAL));
      statement.setArray(2, organizations);
      statement.setObject(3, date.minusDays(DAYS));
      statement.setObject(4, date.minusDays(1));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          shown.add(rows);
        }
      }
    }
    return shown;
  }

  private void add(ResultSet row) throws SQLException {
    var organization = new OrganizationId(row.getObject(1, UUID.class));
    String kind = row.getString(2);
    if (kind == null) {
      unusualDays.put(organization, row.getInt(5));
      return;
    }
    var day = row.getObject(4, LocalDate.class);
    Metric.find(row.getString(3))
        .flatMap(metric -> Topic.parse(kind, Subject.of(metric).word()))
        .ifPresent(
            topic ->
                lastShown
                    .computeIfAbsent(organization, _ -> new HashMap<>())
                    .merge(topic, day, (one, other) -> one.isAfter(other) ? one : other));
  }

  Map<Topic, LocalDate> lastShown(OrganizationId organization) {
    return lastShown.getOrDefault(organization, Map.of());
  }

  int unusualDays(OrganizationId organization) {
    return unusualDays.getOrDefault(organization, 0);
  }
}
