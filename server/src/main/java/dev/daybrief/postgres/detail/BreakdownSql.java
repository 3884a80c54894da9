package dev.daybrief.postgres.detail;

import static dev.daybrief.metric.Metric.CALLS_COMPLETED;
import static dev.daybrief.metric.Metric.CALLS_COMPLETION_SHARE;
import static dev.daybrief.metric.Metric.CALLS_FAILED;
import static dev.daybrief.metric.Metric.CALLS_INBOUND;
import static dev.daybrief.metric.Metric.CALLS_MISSED;
import static dev.daybrief.metric.Metric.CALLS_MISSED_OR_FAILED;
import static dev.daybrief.metric.Metric.CALLS_MISSED_SHARE;
import static dev.daybrief.metric.Metric.CALLS_OUTBOUND;
import static dev.daybrief.metric.Metric.CALLS_READY;
import static dev.daybrief.metric.Metric.CALLS_SCHEDULED;
import static dev.daybrief.metric.Metric.CALLS_TOTAL;
import static dev.daybrief.metric.Metric.FEEDBACK_COMMENTS;
import static dev.daybrief.metric.Metric.FEEDBACK_DETRACTORS;
import static dev.daybrief.metric.Metric.FEEDBACK_PASSIVES;
import static dev.daybrief.metric.Metric.FEEDBACK_PROMOTERS;
import static dev.daybrief.metric.Metric.FEEDBACK_RESPONSES;
import static dev.daybrief.metric.Metric.SERVICE_CANCELLED;
import static dev.daybrief.metric.Metric.SERVICE_COMPLETED;
import static dev.daybrief.metric.Metric.SERVICE_OPENED;

import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The statement that breaks down the counts of one source, all dimensions and days of a batch at
/// once: each day reads only its own part of an index.
///
/// @param counts what each count asks of a row `r`, in the order of the statement's last columns;
///     of a share it is the numerator
/// @param rows the records of a window `w` with what they are counted by
/// @param dimensions name and value of each
record BreakdownSql(Map<Metric, String> counts, String rows, String dimensions) {

  private static final BreakdownSql CALLS =
      new BreakdownSql(
          ordered(
              Map.entry(CALLS_TOTAL, "true"),
              Map.entry(CALLS_INBOUND, "r.direction = 'inbound'"),
              Map.entry(CALLS_OUTBOUND, "r.direction = 'outbound'"),
              Map.entry(CALLS_READY, "r.status = 'ready'"),
              Map.entry(CALLS_SCHEDULED, "r.status = 'scheduled'"),
              Map.entry(CALLS_COMPLETED, "r.status = 'completed'"),
              Map.entry(CALLS_MISSED, "r.status = 'missed'"),
              Map.entry(CALLS_FAILED, "r.status = 'failed'"),
              Map.entry(CALLS_MISSED_OR_FAILED, "r.status IN ('missed', 'failed')"),
              Map.entry(CALLS_MISSED_SHARE, "r.status IN ('missed', 'failed')"),
              Map.entry(CALLS_COMPLETION_SHARE, "r.status = 'completed'")),
          // A quarter of an hour, counted from 1970: the local hours of every zone begin with one.
          """
          SELECT c.status, c.direction, c.campaign, c.agent,
            floor(extract(epoch FROM c.occurred_at) / 900)::bigint::text AS quarter
          FROM daybrief.calls c
          WHERE c.organization_id = w.organization_id
            AND c.occurred_at >= w.start AND c.occurred_at < w.until
            AND c.valid_from < w.until AND c.valid_until >= w.until
            AND NOT c.removed AND NOT c.is_demo
          OFFSET 0""",
          "('campaign', r.campaign), ('agent', r.agent), ('hour', r.quarter)");

  private static final BreakdownSql FEEDBACK =
      new BreakdownSql(
          ordered(
              Map.entry(FEEDBACK_RESPONSES, "r.nps_score IS NOT NULL"),
              Map.entry(FEEDBACK_PROMOTERS, "r.nps_score >= 9"),
              Map.entry(FEEDBACK_PASSIVES, "r.nps_score BETWEEN 7 AND 8"),
              Map.entry(FEEDBACK_DETRACTORS, "r.nps_score <= 6"),
              Map.entry(FEEDBACK_COMMENTS, "r.comment IS NOT NULL")),
          """
          SELECT f.nps_score, f.comment, of_call.campaign, of_call.agent
          FROM daybrief.feedback f
          CROSS JOIN LATERAL (
            SELECT c.campaign, c.agent FROM daybrief.calls c
            WHERE c.organization_id = w.organization_id AND c.external_id = f.call_external_id
              AND c.valid_from < w.until AND c.valid_until >= w.until
              AND NOT c.removed AND NOT c.is_demo
            OFFSET 0) of_call
          WHERE f.organization_id = w.organization_id
            AND f.created_at >= w.start AND f.created_at < w.until
            AND f.valid_from < w.until AND f.valid_until >= w.until
            AND NOT f.removed AND NOT f.is_demo
          OFFSET 0""",
          "('campaign', r.campaign), ('agent', r.agent)");

  private static final BreakdownSql SERVICE_RECORDS =
      new BreakdownSql(
          ordered(
              Map.entry(SERVICE_OPENED, "r.opened"),
              Map.entry(SERVICE_COMPLETED, "NOT r.opened"),
              Map.entry(SERVICE_CANCELLED, "r.opened AND r.status IN ('cancelled', 'no_show')")),
          """
          SELECT true AS opened, s.status, s.service_type, s.advisor
          FROM daybrief.service_records s
          WHERE s.organization_id = w.organization_id
            AND s.created_at >= w.start AND s.created_at < w.until
            AND s.valid_from < w.until AND s.valid_until >= w.until
            AND NOT s.removed AND NOT s.is_demo
          UNION ALL
          SELECT false, s.status, s.service_type, s.advisor
          FROM daybrief.service_records s
          WHERE s.organization_id = w.organization_id AND s.completed_at IS NOT NULL
            AND s.completed_at >= w.start AND s.completed_at < w.until
            AND s.valid_from < w.until AND s.valid_until >= w.until
            AND NOT s.removed AND NOT s.is_demo
          OFFSET 0""",
          "('service_type', r.service_type), ('advisor', r.advisor)");

  static BreakdownSql of(Source source) {
    return switch (source) {
      case CALLS -> CALLS;
      case FEEDBACK -> FEEDBACK;
      case SERVICE_RECORDS -> SERVICE_RECORDS;
    };
  }

  List<Metric> metrics() {
    return List.copyOf(counts.keySet());
  }

  /// Columns: number of the window's inquiry, whether the window is its day, dimension, part, then
  /// the counts.
  String text() {
    return "SELECT w.number, w.today, p.dimension, p.part, "
        + counts.values().stream()
            .map("count(*) FILTER (WHERE %s)"::formatted)
            .collect(Collectors.joining(", "))
        + """

        FROM unnest(?::int[], ?::uuid[], ?::boolean[], ?::timestamptz[], ?::timestamptz[])
          AS w (number, organization_id, today, start, until)
        CROSS JOIN LATERAL (%s) r
        CROSS JOIN LATERAL (VALUES %s) AS p (dimension, part)
        WHERE p.part IS NOT NULL
        GROUP BY w.number, w.today, p.dimension, p.part"""
            .formatted(rows, dimensions);
  }

  @SafeVarargs
  private static Map<Metric, String> ordered(Map.Entry<Metric, String>... counts) {
    var ordered = new LinkedHashMap<Metric, String>();
    for (Map.Entry<Metric, String> count : counts) {
      ordered.put(count.getKey(), count.getValue());
    }
    return ordered;
  }
}
