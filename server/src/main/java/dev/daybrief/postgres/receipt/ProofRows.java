package dev.daybrief.postgres.receipt;

import dev.daybrief.metric.Metric;
import dev.daybrief.postgres.fact.SecondOpenWork;
import dev.daybrief.postgres.fact.WaitingCalls;
import dev.daybrief.theme.ThemeMention;
import java.util.List;
import java.util.Optional;

/// The records of a day `d` that a metric counts, as one SELECT. The first three columns are the
/// place, the id and the version of the record; the others have the names of the files' columns.
///
/// @param at the column that says when the record happened
/// @param rows ends in conditions, so that more can be added
/// @param these those of an organisation, a list of ids and one of versions, where the rows are not
///     ranges of an index and are better found once for all pages
record ProofRows(String at, String rows, Optional<String> these) {

  /// The column that holds the record's id.
  String id() {
    return at.substring(0, at.indexOf('.')) + ".external_id";
  }

  private static final String KNOWN =
      """

      AND $t.valid_from < d.until AND $t.valid_until >= d.until
      AND NOT $t.removed AND NOT $t.is_demo""";

  private static final List<String> CALL =
      List.of(
          "status",
          "direction",
          "customer_name",
          "customer_phone",
          "agent",
          "campaign",
          "reason",
          "started_at",
          "ended_at",
          "duration_seconds",
          "ended_reason");

  private static final List<String> ANSWER =
      List.of("nps_score", "comment", "language", "call_external_id");

  private static final List<String> VISIT =
      List.of(
          "status",
          "customer_name",
          "customer_phone",
          "vehicle",
          "service_type",
          "advisor",
          "appointment_at",
          "completed_at",
          "amount",
          "currency");

  static ProofRows of(Metric metric) {
    return switch (metric) {
      case CALLS_TOTAL -> calls("true");
      case CALLS_INBOUND -> calls("c.direction = 'inbound'");
      case CALLS_OUTBOUND -> calls("c.direction = 'outbound'");
      case CALLS_READY -> calls("c.status = 'ready'");
      case CALLS_SCHEDULED -> calls("c.status = 'scheduled'");
      case CALLS_COMPLETED, CALLS_COMPLETION_SHARE -> calls("c.status = 'completed'");
      case TALK_SECONDS, TALK_SECONDS_MEDIAN ->
          calls("c.status = 'completed' AND c.duration_seconds IS NOT NULL");
      case CALLS_MISSED -> calls("c.status = 'missed'");
      case CALLS_FAILED -> calls("c.status = 'failed'");
      case CALLS_MISSED_OR_FAILED, CALLS_MISSED_SHARE -> calls("c.status IN ('missed', 'failed')");
      case CALLS_WAITING -> waiting("c.occurred_at < d.until");
      case CALLS_WAITING_OLD -> waiting("c.occurred_at < d.old_before");
      case CALLS_NOT_RETURNED -> openWork(metric, "c.occurred_at", CALL);
      case FEEDBACK_RESPONSES, FEEDBACK_NPS, FEEDBACK_MEAN_SCORE ->
          answers("f.nps_score IS NOT NULL");
      case FEEDBACK_PROMOTERS -> answers("f.nps_score >= 9");
      case FEEDBACK_PASSIVES -> answers("f.nps_score BETWEEN 7 AND 8");
      case FEEDBACK_DETRACTORS -> answers("f.nps_score <= 6");
      case FEEDBACK_COMMENTS -> answers("f.comment IS NOT NULL");
      case FEEDBACK_NOT_CONTACTED -> openWork(metric, "f.created_at", ANSWER);
      case SERVICE_OPENED -> visits("created_at", "true");
      case SERVICE_CANCELLED -> visits("created_at", "s.status IN ('cancelled', 'no_show')");
      case SERVICE_COMPLETED -> visits("completed_at", "s.completed_at IS NOT NULL");
      case SERVICE_NOT_FOLLOWED_UP -> openWork(metric, "s.completed_at", VISIT);
      case SERVICE_APPOINTMENTS_NEXT_DAY -> appointments();
      case THEME_WAITING_TIME_NEGATIVE, THEME_WAITING_TIME_POSITIVE -> theme(metric);
      case THEME_PRICE_NEGATIVE, THEME_PRICE_POSITIVE -> theme(metric);
      case THEME_COMMUNICATION_NEGATIVE, THEME_COMMUNICATION_POSITIVE -> theme(metric);
      case THEME_QUALITY_OF_WORK_NEGATIVE, THEME_QUALITY_OF_WORK_POSITIVE -> theme(metric);
      case THEME_PICK_UP_AND_DELIVERY_NEGATIVE, THEME_PICK_UP_AND_DELIVERY_POSITIVE ->
          theme(metric);
      case THEME_STAFF_NEGATIVE, THEME_STAFF_POSITIVE -> theme(metric);
      case THEME_PARTS_NEGATIVE, THEME_PARTS_POSITIVE -> theme(metric);
      case THEME_FACILITIES_NEGATIVE, THEME_FACILITIES_POSITIVE -> theme(metric);
      case THEME_BOOKING_NEGATIVE, THEME_BOOKING_POSITIVE -> theme(metric);
    };
  }

  private static ProofRows calls(String condition) {
    return rows(
        "c.occurred_at",
        CALL,
        " FROM daybrief.calls c WHERE c.organization_id = d.organization_id"
            + " AND c.occurred_at >= d.start AND c.occurred_at < d.until AND "
            + condition
            + KNOWN.replace("$t", "c"));
  }

  private static ProofRows waiting(String condition) {
    return rows(
        "c.occurred_at",
        CALL,
        " FROM " + WaitingCalls.AT_THE_END + " c WHERE c.valid_from < d.until AND " + condition);
  }

  private static ProofRows answers(String condition) {
    return rows(
        "f.created_at",
        ANSWER,
        " FROM daybrief.feedback f WHERE f.organization_id = d.organization_id"
            + " AND f.created_at >= d.start AND f.created_at < d.until AND "
            + condition
            + KNOWN.replace("$t", "f"));
  }

  private static ProofRows theme(Metric metric) {
    String said = metric.mention().map(ThemeMention::text).orElseThrow();
    return answers("'" + said + "' = ANY (f.themes)");
  }

  private static ProofRows visits(String time, String condition) {
    String at = "s." + time;
    return rows(
        at,
        VISIT,
        " FROM daybrief.service_records s WHERE s.organization_id = d.organization_id AND "
            + "%1$s >= d.start AND %1$s < d.until AND ".formatted(at)
            + condition
            + KNOWN.replace("$t", "s"));
  }

  private static ProofRows appointments() {
    return rows(
        "s.appointment_at",
        VISIT,
        " FROM daybrief.service_records s WHERE s.organization_id = d.organization_id"
            + " AND s.appointment_at >= d.until AND s.appointment_at < d.next_until"
            + " AND s.appointment_at IS NOT NULL AND s.status <> 'cancelled'"
            + KNOWN.replace("$t", "s"));
  }

  private static ProofRows openWork(Metric metric, String at, List<String> names) {
    String columns = columns(at, names);
    String these =
        """
        SELECT r.* FROM unnest(?::text[], ?::timestamptz[]) AS wanted (external_id, updated_at)
        CROSS JOIN LATERAL (
          SELECT $columns FROM daybrief.$table $t
          WHERE $t.organization_id = ? AND $t.external_id = wanted.external_id
            AND $t.updated_at = wanted.updated_at
          OFFSET 0) r
        ORDER BY 1, 2"""
            .replace("$columns", columns)
            .replace("$table", metric.source().word())
            .replace("$t", at.substring(0, at.indexOf('.')));
    return new ProofRows(at, SecondOpenWork.rows(metric, columns), Optional.of(these));
  }

  private static ProofRows rows(String at, List<String> names, String from) {
    return new ProofRows(at, "SELECT " + columns(at, names) + from, Optional.empty());
  }

  private static String columns(String at, List<String> names) {
    String table = at.substring(0, at.indexOf('.'));
    return at
        + ", %1$s.external_id, %1$s.updated_at".formatted(table)
        + String.join("", names.stream().map(name -> ", " + table + "." + name).toList());
  }
}
