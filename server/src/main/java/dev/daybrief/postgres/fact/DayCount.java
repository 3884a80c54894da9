package dev.daybrief.postgres.fact;

import java.sql.Connection;
import java.sql.SQLException;

/// Counts organisation-days, all in one statement: each day reads only its own part of each index.
///
/// A version of a record is in force at a day's end when it began before it and did not end before
/// it. It belongs to the day by its own time.
final class DayCount {

  private static final String DAYS = "days AS (\n  SELECT * FROM " + Windows.DAYS + ")";

  /// A call waits at the ends of days that lie between the instant it became ready and the instant
  /// it stopped being so. The ends of an organisation are numbered; each call opens at a number and
  /// closes at a later one; a running sum over the numbers counts those that are open. A call is
  /// old from the first end on whose day began late enough after it became ready.
  private static final String WAITING =
      """
      ends AS (
        SELECT organization_id, array_agg(until ORDER BY until, day) AS ends,
          array_agg(old_before ORDER BY until, day) AS ages,
          min(until) AS first, max(until) AS last
        FROM days GROUP BY organization_id),
      spans AS (
        SELECT e.organization_id,
          width_bucket(greatest(c.valid_from, c.occurred_at), e.ends) + 1 AS opens,
          greatest(width_bucket(c.valid_from, e.ends), width_bucket(c.occurred_at, e.ages)) + 1
            AS ages,
          width_bucket(c.valid_until, e.ends) + 1 AS closes
        FROM ends e
        CROSS JOIN LATERAL (
          SELECT s.valid_from, s.occurred_at, s.valid_until FROM daybrief.calls s
          WHERE s.organization_id = e.organization_id
            AND s.status = 'ready' AND NOT s.removed AND NOT s.is_demo AND NOT $s_waits_long
            AND s.valid_until >= e.first AND s.valid_until <= e.last + interval '169 hours'
          UNION ALL
          SELECT l.valid_from, l.occurred_at, l.valid_until FROM daybrief.calls l
          WHERE l.organization_id = e.organization_id
            AND l.status = 'ready' AND NOT l.removed AND NOT l.is_demo AND $l_waits_long
            AND l.valid_until >= e.first) c
        WHERE c.valid_from < e.last AND c.occurred_at < e.last),
      steps AS (
        SELECT organization_id, number, sum(change) AS change, sum(old_change) AS old_change
        FROM (
          SELECT organization_id, opens AS number, 1 AS change, 0 AS old_change
          FROM spans WHERE opens < closes
          UNION ALL
          SELECT organization_id, ages, 0, 1 FROM spans WHERE ages < closes
          UNION ALL
          SELECT organization_id, closes, -(opens < closes)::int, -(ages < closes)::int
          FROM spans WHERE opens < closes) AS changes
        GROUP BY organization_id, number),
      waiting AS (
        SELECT n.organization_id, n.day,
          sum(coalesce(s.change, 0)) OVER (PARTITION BY n.organization_id ORDER BY n.number)
            AS calls_waiting,
          sum(coalesce(s.old_change, 0)) OVER (PARTITION BY n.organization_id ORDER BY n.number)
            AS calls_waiting_old
        FROM (
          SELECT organization_id, day,
            row_number() OVER (PARTITION BY organization_id ORDER BY until, day) AS number
          FROM days) n
        LEFT JOIN steps s ON s.organization_id = n.organization_id AND s.number = n.number)"""
          .replace("$s_waits_long", WaitingCalls.waitsLong("s"))
          .replace("$l_waits_long", WaitingCalls.waitsLong("l"));

  private static final String CALLS =
      """
      SELECT count(*) AS calls_total,
        count(*) FILTER (WHERE c.direction = 'inbound') AS calls_inbound,
        count(*) FILTER (WHERE c.direction = 'outbound') AS calls_outbound,
        count(*) FILTER (WHERE c.status = 'ready') AS calls_ready,
        count(*) FILTER (WHERE c.status = 'scheduled') AS calls_scheduled,
        count(*) FILTER (WHERE c.status = 'completed') AS calls_completed,
        count(*) FILTER (WHERE c.status = 'missed') AS calls_missed,
        count(*) FILTER (WHERE c.status = 'failed') AS calls_failed,
        coalesce(sum(c.duration_seconds) FILTER (WHERE c.status = 'completed'), 0)
          AS talk_seconds,
        coalesce(floor(percentile_cont(0.5) WITHIN GROUP (ORDER BY c.duration_seconds)
          FILTER (WHERE c.status = 'completed')), 0) AS talk_seconds_median,
        coalesce(max(c.occurred_at), (
          SELECT n.occurred_at FROM daybrief.calls n
          WHERE n.organization_id = d.organization_id AND n.occurred_at < d.start
            AND n.valid_from < d.until AND n.valid_until >= d.until
            AND NOT n.removed AND NOT n.is_demo
          ORDER BY n.occurred_at DESC LIMIT 1)) AS calls_newest
      FROM daybrief.calls c
      WHERE c.organization_id = d.organization_id
        AND c.occurred_at >= d.start AND c.occurred_at < d.until
        AND c.valid_from < d.until AND c.valid_until >= d.until
        AND NOT c.removed AND NOT c.is_demo""";

  private static final String FEEDBACK =
      """
      SELECT count(f.nps_score) AS feedback_responses,
        count(*) FILTER (WHERE f.nps_score >= 9) AS feedback_promoters,
        count(*) FILTER (WHERE f.nps_score BETWEEN 7 AND 8) AS feedback_passives,
        count(*) FILTER (WHERE f.nps_score <= 6) AS feedback_detractors,
        count(f.comment) AS feedback_comments,
        coalesce(sum(f.nps_score), 0) AS feedback_score_sum,
        $themes,
        coalesce(max(f.created_at), (
          SELECT n.created_at FROM daybrief.feedback n
          WHERE n.organization_id = d.organization_id AND n.created_at < d.start
            AND n.valid_from < d.until AND n.valid_until >= d.until
            AND NOT n.removed AND NOT n.is_demo
          ORDER BY n.created_at DESC LIMIT 1)) AS feedback_newest
      FROM daybrief.feedback f
      WHERE f.organization_id = d.organization_id
        AND f.created_at >= d.start AND f.created_at < d.until
        AND f.valid_from < d.until AND f.valid_until >= d.until
        AND NOT f.removed AND NOT f.is_demo"""
          .replace("$themes", ThemeColumns.COUNTS);

  private static final String OPENED =
      """
      SELECT count(*) AS service_opened,
        count(*) FILTER (WHERE s.status IN ('cancelled', 'no_show')) AS service_cancelled,
        coalesce(max(s.created_at), (
          SELECT n.created_at FROM daybrief.service_records n
          WHERE n.organization_id = d.organization_id AND n.created_at < d.start
            AND n.valid_from < d.until AND n.valid_until >= d.until
            AND NOT n.removed AND NOT n.is_demo
          ORDER BY n.created_at DESC LIMIT 1)) AS newest
      FROM daybrief.service_records s
      WHERE s.organization_id = d.organization_id
        AND s.created_at >= d.start AND s.created_at < d.until
        AND s.valid_from < d.until AND s.valid_until >= d.until
        AND NOT s.removed AND NOT s.is_demo""";

  private static final String COMPLETED =
      """
      SELECT count(*) AS service_completed,
        coalesce(max(s.completed_at), (
          SELECT n.completed_at FROM daybrief.service_records n
          WHERE n.organization_id = d.organization_id AND n.completed_at < d.start
            AND n.valid_from < d.until AND n.valid_until >= d.until
            AND n.completed_at IS NOT NULL AND NOT n.removed AND NOT n.is_demo
          ORDER BY n.completed_at DESC LIMIT 1)) AS newest
      FROM daybrief.service_records s
      WHERE s.organization_id = d.organization_id
        AND s.completed_at >= d.start AND s.completed_at < d.until
        AND s.valid_from < d.until AND s.valid_until >= d.until
        AND s.completed_at IS NOT NULL AND NOT s.removed AND NOT s.is_demo""";

  private static final String APPOINTMENTS =
      """
      SELECT count(*) AS service_appointments_next_day
      FROM daybrief.service_records s
      WHERE s.organization_id = d.organization_id
        AND s.appointment_at >= d.until AND s.appointment_at < d.next_until
        AND s.valid_from < d.until AND s.valid_until >= d.until
        AND s.status <> 'cancelled'
        AND s.appointment_at IS NOT NULL AND NOT s.removed AND NOT s.is_demo""";

  /// Each part is an aggregate beside one day, so that no plan can read a table at large. What
  /// another process counted meanwhile is the same; both looked at the same records.
  static final String COUNT =
      "WITH "
          + DAYS
          + ",\n"
          + WAITING
          + "\nINSERT INTO daybrief.daily_facts ("
          + StoredDays.COLUMNS
          + ")\nSELECT d.organization_id, d.day, "
          + StoredDays.COUNTS
          + ", calls_newest, feedback_newest, greatest(opened.newest, completed.newest)"
          + "\nFROM days d"
          + "\nJOIN waiting w ON w.organization_id = d.organization_id AND w.day = d.day"
          + beside(CALLS, "calls")
          + beside(FEEDBACK, "feedback")
          + beside(OPENED, "opened")
          + beside(COMPLETED, "completed")
          + beside(APPOINTMENTS, "appointments")
          + beside(OpenWork.COUNTS, "open_work")
          + "\nON CONFLICT (organization_id, day) DO NOTHING RETURNING "
          + StoredDays.COLUMNS;

  private static String beside(String aggregate, String name) {
    return "\nCROSS JOIN LATERAL (" + aggregate + ") AS " + name;
  }

  /// Counts the windows, keeps the counts and adds them to the days.
  static void count(Connection connection, Windows windows, StoredDays days) throws SQLException {
    try (var statement = connection.prepareStatement(COUNT)) {
      windows.bind(connection, statement);
      try (var rows = statement.executeQuery()) {
        days.add(rows);
      }
    }
  }

  private DayCount() {}
}
