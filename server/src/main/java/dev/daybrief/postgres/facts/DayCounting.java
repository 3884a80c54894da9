package dev.daybrief.postgres.facts;

import static dev.daybrief.metric.Metric.CALLS_COMPLETED;
import static dev.daybrief.metric.Metric.CALLS_FAILED;
import static dev.daybrief.metric.Metric.CALLS_INBOUND;
import static dev.daybrief.metric.Metric.CALLS_MISSED;
import static dev.daybrief.metric.Metric.CALLS_OUTBOUND;
import static dev.daybrief.metric.Metric.CALLS_READY;
import static dev.daybrief.metric.Metric.CALLS_SCHEDULED;
import static dev.daybrief.metric.Metric.CALLS_TOTAL;
import static dev.daybrief.metric.Metric.CALLS_WAITING;
import static dev.daybrief.metric.Metric.FEEDBACK_COMMENTS;
import static dev.daybrief.metric.Metric.FEEDBACK_DETRACTORS;
import static dev.daybrief.metric.Metric.FEEDBACK_MEAN_SCORE;
import static dev.daybrief.metric.Metric.FEEDBACK_PASSIVES;
import static dev.daybrief.metric.Metric.FEEDBACK_PROMOTERS;
import static dev.daybrief.metric.Metric.FEEDBACK_RESPONSES;
import static dev.daybrief.metric.Metric.SERVICE_APPOINTMENTS_NEXT_DAY;
import static dev.daybrief.metric.Metric.SERVICE_CANCELLED;
import static dev.daybrief.metric.Metric.SERVICE_COMPLETED;
import static dev.daybrief.metric.Metric.SERVICE_OPENED;
import static dev.daybrief.metric.Metric.TALK_SECONDS;
import static dev.daybrief.metric.Metric.TALK_SECONDS_MEDIAN;

import dev.daybrief.metric.Metric;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// Counts organisation-days from the records: each statement counts all windows at once.
///
/// A record counts in the version that was in force when the day ended: `valid_from < until` and
/// `valid_until >= until`.
enum DayCounting {
  CALLS(
      List.of(
          CALLS_TOTAL,
          CALLS_INBOUND,
          CALLS_OUTBOUND,
          CALLS_READY,
          CALLS_SCHEDULED,
          CALLS_COMPLETED,
          CALLS_MISSED,
          CALLS_FAILED,
          TALK_SECONDS,
          TALK_SECONDS_MEDIAN),
      """
      SELECT w.number, count(*),
             count(*) FILTER (WHERE c.direction = 'inbound'),
             count(*) FILTER (WHERE c.direction = 'outbound'),
             count(*) FILTER (WHERE c.status = 'ready'),
             count(*) FILTER (WHERE c.status = 'scheduled'),
             count(*) FILTER (WHERE c.status = 'completed'),
             count(*) FILTER (WHERE c.status = 'missed'),
             count(*) FILTER (WHERE c.status = 'failed'),
             coalesce(sum(c.duration_seconds) FILTER (WHERE c.status = 'completed'), 0),
             coalesce(floor(percentile_cont(0.5) WITHIN GROUP (ORDER BY c.duration_seconds)
                              FILTER (WHERE c.status = 'completed')), 0)::bigint
      FROM unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[])
             WITH ORDINALITY AS w (organization_id, start, until, next_until, number)
      JOIN daybrief.calls c ON c.organization_id = w.organization_id
       AND c.occurred_at >= w.start AND c.occurred_at < w.until
       AND c.valid_from < w.until AND c.valid_until >= w.until
       AND NOT c.removed AND NOT c.is_demo
      GROUP BY w.number"""),
  WAITING_CALLS(
      List.of(CALLS_WAITING),
      """
      SELECT w.number, count(*)
      FROM unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[])
             WITH ORDINALITY AS w (organization_id, start, until, next_until, number)
      JOIN daybrief.calls c ON c.organization_id = w.organization_id AND c.status = 'ready'
       AND c.occurred_at < w.until
       AND c.valid_from < w.until AND c.valid_until >= w.until
       AND NOT c.removed AND NOT c.is_demo
      GROUP BY w.number"""),
  FEEDBACK(
      List.of(
          FEEDBACK_RESPONSES,
          FEEDBACK_PROMOTERS,
          FEEDBACK_PASSIVES,
          FEEDBACK_DETRACTORS,
          FEEDBACK_COMMENTS,
          FEEDBACK_MEAN_SCORE),
      """
      SELECT w.number, count(f.nps_score),
             count(*) FILTER (WHERE f.nps_score >= 9),
             count(*) FILTER (WHERE f.nps_score BETWEEN 7 AND 8),
             count(*) FILTER (WHERE f.nps_score <= 6),
             count(f.comment),
             coalesce(sum(f.nps_score), 0)
      FROM unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[])
             WITH ORDINALITY AS w (organization_id, start, until, next_until, number)
      JOIN daybrief.feedback f ON f.organization_id = w.organization_id
       AND f.created_at >= w.start AND f.created_at < w.until
       AND f.valid_from < w.until AND f.valid_until >= w.until
       AND NOT f.removed AND NOT f.is_demo
      GROUP BY w.number"""),
  OPENED_SERVICES(
      List.of(SERVICE_OPENED, SERVICE_CANCELLED),
      """
      SELECT w.number, count(*),
             count(*) FILTER (WHERE s.status IN ('cancelled', 'no_show'))
      FROM unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[])
             WITH ORDINALITY AS w (organization_id, start, until, next_until, number)
      JOIN daybrief.service_records s ON s.organization_id = w.organization_id
       AND s.created_at >= w.start AND s.created_at < w.until
       AND s.valid_from < w.until AND s.valid_until >= w.until
       AND NOT s.removed AND NOT s.is_demo
      GROUP BY w.number"""),
  COMPLETED_SERVICES(
      List.of(SERVICE_COMPLETED),
      """
      SELECT w.number, count(*)
      FROM unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[])
             WITH ORDINALITY AS w (organization_id, start, until, next_until, number)
      JOIN daybrief.service_records s ON s.organization_id = w.organization_id
       AND s.completed_at >= w.start AND s.completed_at < w.until
       AND s.valid_from < w.until AND s.valid_until >= w.until
       AND NOT s.removed AND NOT s.is_demo
      GROUP BY w.number"""),
  APPOINTMENTS(
      List.of(SERVICE_APPOINTMENTS_NEXT_DAY),
      """
      SELECT w.number, count(*)
      FROM unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[])
             WITH ORDINALITY AS w (organization_id, start, until, next_until, number)
      JOIN daybrief.service_records s ON s.organization_id = w.organization_id
       AND s.appointment_at >= w.until AND s.appointment_at < w.next_until
       AND s.valid_from < w.until AND s.valid_until >= w.until
       AND s.created_at < w.until
       AND s.status <> 'cancelled' AND NOT s.removed AND NOT s.is_demo
      GROUP BY w.number""");

  private final List<Metric> metrics;
  private final String sql;

  /// @param metrics of the columns after the window's number
  DayCounting(List<Metric> metrics, String sql) {
    this.metrics = metrics;
    this.sql = sql;
  }

  String sql() {
    return sql;
  }

  /// Adds the counts to the day of the same place in the list; a window without records is left 0.
  void count(Connection connection, List<Window> windows, List<CountedDay> days)
      throws SQLException {
    Array organizations = Window.organizations(connection, windows);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, organizations);
      statement.setArray(2, Window.starts(connection, windows));
      statement.setArray(3, Window.ends(connection, windows));
      statement.setArray(4, Window.nextEnds(connection, windows));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          read(rows, days.get(rows.getInt(1) - 1));
        }
      }
    }
  }

  private void read(ResultSet row, CountedDay day) throws SQLException {
    for (int i = 0; i < metrics.size(); i++) {
      day.put(metrics.get(i), row.getLong(i + 2));
    }
  }
}
