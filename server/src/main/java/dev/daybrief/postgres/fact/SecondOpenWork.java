package dev.daybrief.postgres.fact;

import dev.daybrief.metric.Metric;

/// What of [SecondCount] asks whether somebody spoke to a customer: each debt by itself, beside the
/// times of all contacts with its customer. They are brought together by windows and not by joins:
/// the planner takes the contacts of a day for few and would look through all of them for each
// debt.
public final class SecondOpenWork {

  private static final String CONTACTS =
      """
      SELECT 'contact' AS kind, k.customer_key, k.service_record_external_id AS visit,
        k.occurred_at AS at, k.external_id, k.updated_at
      FROM daybrief.calls k
      WHERE k.organization_id = d.organization_id
        AND k.occurred_at > d.start - interval '24 hours' AND k.occurred_at < d.until
        AND NOT k.removed AND NOT k.is_demo
        AND CASE k.status WHEN 'completed' THEN true WHEN 'in_progress' THEN true
          WHEN 'ready' THEN false
          ELSE coalesce(k.direction, '') = 'outbound' AND k.started_at IS NOT NULL END
        AND $known_k""";

  private static final String MISSED =
      """
      SELECT 'missed', c.customer_key, NULL, c.occurred_at, c.external_id, c.updated_at
      FROM daybrief.calls c
      WHERE c.organization_id = d.organization_id
        AND c.occurred_at >= d.start AND c.occurred_at < d.until
        AND c.status = 'missed' AND c.customer_key IS NOT NULL
        AND NOT c.removed AND NOT c.is_demo AND $known_c""";

  private static final String DETRACTORS =
      """
      SELECT 'detractor', of_call.customer_key, NULL, f.created_at, f.external_id, f.updated_at
      FROM daybrief.feedback f
      CROSS JOIN LATERAL (
        SELECT c.customer_key FROM daybrief.calls c
        WHERE c.organization_id = f.organization_id AND c.external_id = f.call_external_id
          AND c.created_at < d.until AND c.customer_key IS NOT NULL
          AND NOT c.removed AND NOT c.is_demo AND $known_c
        OFFSET 0) of_call
      WHERE f.organization_id = d.organization_id
        AND f.created_at >= d.start - interval '24 hours'
        AND f.created_at < d.until - interval '24 hours'
        AND f.nps_score < 7 AND NOT f.removed AND NOT f.is_demo AND $known_f""";

  private static final String VISITS =
      """
      SELECT 'visit', s.customer_key, s.external_id, s.completed_at, s.external_id, s.updated_at
      FROM daybrief.service_records s
      WHERE s.organization_id = d.organization_id
        AND s.completed_at >= d.start - interval '24 hours'
        AND s.completed_at < d.until - interval '24 hours'
        AND s.completed_at IS NOT NULL AND s.customer_key IS NOT NULL
        AND NOT s.removed AND NOT s.is_demo AND $known_s""";

  /// Missed calls are few beside all calls: what is not with one of their customers is left out
  /// before it is lined up. As a truth value the condition is no join: see above.
  private static final String CONTACTS_OF_MISSED =
      CONTACTS
          + " AND k.occurred_at > d.start AND (k.customer_key IN (SELECT customer_key FROM ("
          + MISSED
          + ") missed)) IS TRUE";

  private static final String ABOUT_VISIT =
      """
      array_agg(at) FILTER (WHERE kind = 'contact')
        OVER (PARTITION BY coalesce('v' || visit, kind || external_id))""";

  private static final String ALL_DEBTS = debts(ABOUT_VISIT, CONTACTS, MISSED, DETRACTORS, VISITS);

  /// How much of the time between two instants the organisation was open is their distance when
  /// both are drawn into its hours. A line without a customer or a visit is a window of its own:
  /// together they would each carry the times of all.
  private static String debts(String aboutVisit, String... lines) {
    return """
    SELECT kind, external_id, updated_at
    FROM (
      SELECT line.*,
        array_agg(at) FILTER (WHERE kind = 'contact')
          OVER (PARTITION BY coalesce('c' || customer_key, kind || external_id)) AS spoken,
        $about_visit AS about_visit
      FROM ($lines) line) debt
    WHERE kind <> 'contact' AND NOT EXISTS (
      SELECT FROM unnest(
          CASE kind WHEN 'visit' THEN debt.spoken || debt.about_visit ELSE debt.spoken END) AS t
      WHERE t > debt.at AND CASE kind
        WHEN 'missed' THEN least(t, coalesce(d.closes, d.until))
          - greatest(debt.at, coalesce(d.opens, d.until)) <= interval '4 hours'
        WHEN 'detractor' THEN t - debt.at <= interval '24 hours'
        ELSE true END)"""
        .replace("$about_visit", aboutVisit)
        .replace("$lines", String.join("\nUNION ALL\n", lines));
  }

  static final String COUNTS =
      """
      SELECT count(*) FILTER (WHERE kind = 'missed') AS calls_not_returned,
        count(*) FILTER (WHERE kind = 'detractor') AS feedback_not_contacted,
        count(*) FILTER (WHERE kind = 'visit') AS service_not_followed_up
      FROM ($debts) open_debt"""
          .replace("$debts", ALL_DEBTS)
          .replace("$known_k", KnownVersion.of("calls", "k"))
          .replace("$known_c", KnownVersion.of("calls", "c"))
          .replace("$known_f", KnownVersion.of("feedback", "f"))
          .replace("$known_s", KnownVersion.of("service_records", "s"));

  /// Of stored validity, as all receipts are: asked of the times the source gave, as for a count
  /// that must agree with another, it is a question a row.
  private static String known(String table) {
    return "$t.valid_from < d.until AND $t.valid_until >= d.until".replace("$t", table);
  }

  /// The records themselves: missed calls `c`, answers `f` or visits `s` of the day `d`.
  ///
  /// @param metric one of the three that are counted here
  public static String rows(Metric metric, String columns) {
    return switch (metric) {
      case CALLS_NOT_RETURNED ->
          rows(
              "missed",
              debts("NULL::timestamptz[]", CONTACTS_OF_MISSED, MISSED),
              "daybrief.calls c",
              columns);
      case FEEDBACK_NOT_CONTACTED ->
          rows(
              "detractor",
              debts("NULL::timestamptz[]", CONTACTS, DETRACTORS),
              "daybrief.feedback f",
              columns);
      case SERVICE_NOT_FOLLOWED_UP ->
          rows(
              "visit", debts(ABOUT_VISIT, CONTACTS, VISITS), "daybrief.service_records s", columns);
      default -> throw new IllegalArgumentException(metric + " is no open work");
    };
  }

  /// OFFSET 0 holds the planner to one look-up a debt.
  private static String rows(String kind, String debts, String table, String columns) {
    String name = table.substring(table.length() - 1);
    return """
    SELECT $columns
    FROM (SELECT * FROM ($debts) debts WHERE kind = '$kind' OFFSET 0) open_debt
    JOIN $table ON $name.organization_id = d.organization_id
      AND $name.external_id = open_debt.external_id AND $name.updated_at = open_debt.updated_at
    WHERE true"""
        .replace("$columns", columns)
        .replace("$debts", debts)
        .replace("$kind", kind)
        .replace("$known_k", known("k"))
        .replace("$known_c", known("c"))
        .replace("$known_f", known("f"))
        .replace("$known_s", known("s"))
        .replace("$table", table)
        .replace("$name", name);
  }

  private SecondOpenWork() {}
}
