package dev.daybrief.postgres.fact;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.fact.DayFacts;
import dev.daybrief.metric.Metric;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Counts the numbers that a line may show once more, another way than [DayCount]: which version of
/// a record was known at the day's end is asked of the times the source gave, not of the validity
/// stored beside them, and open work of each debt by itself. What both agree on may be shown. Rows
/// are found by the indexes that the first way uses: a call that waits, by its validity.
final class SecondCount {

  /// In the order of the columns.
  private static final List<Metric> COUNTED =
      Stream.concat(
              Stream.of(
                  Metric.CALLS_TOTAL,
                  Metric.CALLS_READY,
                  Metric.CALLS_COMPLETED,
                  Metric.CALLS_MISSED,
                  Metric.CALLS_FAILED,
                  Metric.CALLS_WAITING,
                  Metric.CALLS_WAITING_OLD,
                  Metric.FEEDBACK_RESPONSES,
                  Metric.FEEDBACK_PROMOTERS,
                  Metric.FEEDBACK_DETRACTORS,
                  Metric.SERVICE_OPENED,
                  Metric.SERVICE_CANCELLED,
                  Metric.SERVICE_COMPLETED,
                  Metric.CALLS_NOT_RETURNED,
                  Metric.FEEDBACK_NOT_CONTACTED,
                  Metric.SERVICE_NOT_FOLLOWED_UP),
              Arrays.stream(Metric.values()).filter(metric -> metric.mention().isPresent()))
          .toList();

  private static final String CALLS =
      """
      SELECT count(*) AS calls_total,
        count(*) FILTER (WHERE status = 'ready') AS calls_ready,
        count(*) FILTER (WHERE status = 'completed') AS calls_completed,
        count(*) FILTER (WHERE status = 'missed') AS calls_missed,
        count(*) FILTER (WHERE status = 'failed') AS calls_failed
      FROM daybrief.calls c
      WHERE c.organization_id = d.organization_id
        AND c.occurred_at >= d.start AND c.occurred_at < d.until
        AND $happened >= d.start AND $happened < d.until
        AND NOT c.removed AND NOT c.is_demo AND $known"""
          .replace(
              "$happened",
              "coalesce(CASE WHEN c.status = 'ready' THEN c.ready_at ELSE c.started_at END,"
                  + " c.created_at)")
          .replace("$known", KnownVersion.of("calls", "c"));

  private static final String WAITING =
      """
      SELECT count(*) AS calls_waiting,
        count(*) FILTER (WHERE coalesce(c.ready_at, c.created_at) < d.old_before)
          AS calls_waiting_old
      FROM $waiting c
      WHERE coalesce(c.ready_at, c.created_at) < d.until AND $known"""
          .replace("$waiting", WaitingCalls.AT_THE_END)
          .replace("$known", KnownVersion.of("calls", "c"));

  private static final String FEEDBACK =
      """
      SELECT count(nps_score) AS feedback_responses,
        count(*) FILTER (WHERE nps_score IN (9, 10)) AS feedback_promoters,
        count(*) FILTER (WHERE nps_score < 7) AS feedback_detractors,
        $themes
      FROM daybrief.feedback f
      WHERE f.organization_id = d.organization_id
        AND f.created_at >= d.start AND f.created_at < d.until
        AND NOT f.removed AND NOT f.is_demo AND $known"""
          .replace("$themes", ThemeColumns.COUNTS)
          .replace("$known", KnownVersion.of("feedback", "f"));

  private static final String OPENED =
      """
      SELECT count(*) AS service_opened,
        count(*) FILTER (WHERE status = 'cancelled' OR status = 'no_show') AS service_cancelled
      FROM daybrief.service_records s
      WHERE s.organization_id = d.organization_id
        AND s.created_at >= d.start AND s.created_at < d.until
        AND NOT s.removed AND NOT s.is_demo AND $known"""
          .replace("$known", KnownVersion.of("service_records", "s"));

  private static final String COMPLETED =
      """
      SELECT count(*) AS service_completed
      FROM daybrief.service_records s
      WHERE s.organization_id = d.organization_id
        AND s.completed_at >= d.start AND s.completed_at < d.until
        AND s.completed_at IS NOT NULL AND NOT s.removed AND NOT s.is_demo AND $known"""
          .replace("$known", KnownVersion.of("service_records", "s"));

  static final String COUNT =
      "SELECT d.organization_id, "
          + COUNTED.stream().map(Metric::id).collect(Collectors.joining(", "))
          + "\nFROM "
          + Windows.DAYS
          + beside(CALLS, "calls")
          + beside(WAITING, "waiting")
          + beside(FEEDBACK, "feedback")
          + beside(OPENED, "opened")
          + beside(COMPLETED, "completed")
          + beside(SecondOpenWork.COUNTS, "open_work");

  /// A number that two ways of counting do not agree on.
  record Doubt(OrganizationId organization, Metric metric, long first, long second) {}

  /// @param days one for each organisation
  /// @param stored the same days as they were counted first
  static List<Doubt> compare(
      Connection connection, Windows days, Map<OrganizationId, DayFacts> stored)
      throws SQLException {
    var doubts = new ArrayList<Doubt>();
    count(connection, days)
        .forEach(
            (organization, counts) ->
                counts.forEach(
                    (metric, second) -> {
                      DayFacts facts = stored.get(organization);
                      if (facts != null && facts.count(metric) != second) {
                        doubts.add(new Doubt(organization, metric, facts.count(metric), second));
                      }
                    }));
    return doubts;
  }

  private static Map<OrganizationId, Map<Metric, Long>> count(Connection connection, Windows days)
      throws SQLException {
    var all = new HashMap<OrganizationId, Map<Metric, Long>>();
    try (var statement = connection.prepareStatement(COUNT)) {
      days.bind(connection, statement);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var counts = new EnumMap<Metric, Long>(Metric.class);
          for (int column = 0; column < COUNTED.size(); column++) {
            counts.put(COUNTED.get(column), rows.getLong(column + 2));
          }
          all.put(new OrganizationId(rows.getObject(1, UUID.class)), counts);
        }
      }
    }
    return all;
  }

  private static String beside(String aggregate, String name) {
    return "\nCROSS JOIN LATERAL (" + aggregate + ") AS " + name;
  }

  private SecondCount() {}
}
