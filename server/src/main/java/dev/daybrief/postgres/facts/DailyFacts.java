package dev.daybrief.postgres.facts;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.fact.DayFacts;
import dev.daybrief.metric.Metric;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Reads and writes rows of daily_facts.
final class DailyFacts {

  /// The columns of the stored metrics, in their order.
  private static final List<String> COUNTS =
      DayFacts.STORED.stream().map(DailyFacts::column).toList();

  private static final String COLUMNS = String.join(", ", COUNTS);

  private static final String READ =
      """
      SELECT organization_id, day, %s FROM daybrief.daily_facts
      WHERE organization_id = ANY (?) AND day BETWEEN ? AND ?
      ORDER BY organization_id, day"""
          .formatted(COLUMNS);

  private static final String WRITE =
      """
      INSERT INTO daybrief.daily_facts (organization_id, day, %s)
      SELECT * FROM unnest(?::uuid[], ?::date[], %s)
      ON CONFLICT (organization_id, day) DO NOTHING"""
          .formatted(
              COLUMNS, String.join(", ", Collections.nCopies(COUNTS.size(), "?::bigint[]")));

  private static final int FIRST_COUNT = 3;

  static String column(Metric metric) {
    return metric == Metric.FEEDBACK_MEAN_SCORE ? "feedback_score_sum" : metric.id();
  }

  /// Stored days of each organisation.
  static Map<OrganizationId, TreeMap<LocalDate, CountedDay>> read(
      Connection connection,
      Collection<OrganizationId> organizations,
      LocalDate from,
      LocalDate to)
      throws SQLException {
    var days = new HashMap<OrganizationId, TreeMap<LocalDate, CountedDay>>();
    try (PreparedStatement statement = connection.prepareStatement(READ)) {
      statement.setArray(
          1,
          connection.createArrayOf(
              "uuid", organizations.stream().map(OrganizationId::value).toArray()));
      statement.setObject(2, from);
      statement.setObject(3, to);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          var organization = new OrganizationId(rows.getObject(1, UUID.class));
          CountedDay day = day(rows);
          days.computeIfAbsent(organization, _ -> new TreeMap<>()).put(day.date(), day);
        }
      }
    }
    return days;
  }

  private static CountedDay day(ResultSet row) throws SQLException {
    CountedDay day = CountedDay.empty(row.getObject(2, LocalDate.class));
    for (int i = 0; i < COUNTS.size(); i++) {
      day.counts()[i] = row.getLong(FIRST_COUNT + i);
    }
    return day;
  }

  /// A day that was written meanwhile by another process stays as it is: both counted the same rows.
  static void write(Connection connection, List<Window> windows, List<CountedDay> days)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
      statement.setArray(1, Window.organizations(connection, windows));
      statement.setArray(
          2,
          connection.createArrayOf(
              "date", days.stream().map(day -> day.date().toString()).toArray()));
      for (int i = 0; i < COUNTS.size(); i++) {
        int metric = i;
        statement.setArray(
            FIRST_COUNT + i,
            connection.createArrayOf(
                "bigint", days.stream().map(day -> day.counts()[metric]).toArray()));
      }
      statement.executeUpdate();
    }
  }

  private DailyFacts() {}
}
