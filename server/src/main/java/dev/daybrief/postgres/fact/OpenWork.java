package dev.daybrief.postgres.fact;

/// What of [DayCount] asks whether somebody spoke to a customer. A contact is a call that went
/// through, or one that the organisation started, as known when the day ended.
///
/// Debts and contacts are lined up, by customer and by visit, newest first: what answers a debt is
/// the earliest contact after it. So each is read once, whatever their number, and no debt is older
/// than the day before. Every instant that is read lies before the day's end, so that a late record
/// changes no day before its own.
final class OpenWork {

  private static final String CONTACTS =
      """
      SELECT 'contact' AS debt, k.customer_key, k.service_record_external_id AS visit,
        k.occurred_at AS since, NULL::timestamptz AS due
      FROM daybrief.calls k
      WHERE k.organization_id = d.organization_id
        AND (k.status IN ('completed', 'in_progress')
          OR k.direction = 'outbound' AND k.started_at IS NOT NULL AND k.status <> 'ready')
        AND k.occurred_at > d.start - interval '24 hours' AND k.occurred_at < d.until
        AND k.valid_from < d.until AND k.valid_until >= d.until
        AND NOT k.removed AND NOT k.is_demo""";

  /// Time runs while the organisation is open; where the hours left do not suffice, until the day
  /// ends.
  private static final String MISSED =
      """
      SELECT 'missed', c.customer_key, NULL, c.occurred_at,
        CASE WHEN greatest(c.occurred_at, d.opens) + interval '4 hours' < d.closes
          THEN greatest(c.occurred_at, d.opens) + interval '4 hours' ELSE 'infinity' END
      FROM daybrief.calls c
      WHERE c.organization_id = d.organization_id
        AND c.occurred_at >= d.start AND c.occurred_at < d.until
        AND c.valid_from < d.until AND c.valid_until >= d.until
        AND c.status = 'missed' AND c.customer_key IS NOT NULL
        AND NOT c.removed AND NOT c.is_demo""";

  private static final String DETRACTORS =
      """
      SELECT 'detractor', of_call.customer_key, NULL, f.created_at,
        f.created_at + interval '24 hours'
      FROM daybrief.feedback f
      CROSS JOIN LATERAL (
        SELECT c.customer_key FROM daybrief.calls c
        WHERE c.organization_id = f.organization_id AND c.external_id = f.call_external_id
          AND c.created_at < d.until AND c.valid_from < d.until AND c.valid_until >= d.until
          AND c.customer_key IS NOT NULL AND NOT c.removed AND NOT c.is_demo
        OFFSET 0) of_call
      WHERE f.organization_id = d.organization_id
        AND f.created_at >= d.start - interval '24 hours'
        AND f.created_at < d.until - interval '24 hours'
        AND f.valid_from < d.until AND f.valid_until >= d.until
        AND f.nps_score <= 6
        AND NOT f.removed AND NOT f.is_demo""";

  private static final String VISITS =
      """
      SELECT 'visit', s.customer_key, s.external_id, s.completed_at, 'infinity'
      FROM daybrief.service_records s
      WHERE s.organization_id = d.organization_id
        AND s.completed_at >= d.start - interval '24 hours'
        AND s.completed_at < d.until - interval '24 hours'
        AND s.valid_from < d.until AND s.valid_until >= d.until
        AND s.completed_at IS NOT NULL AND s.customer_key IS NOT NULL
        AND NOT s.removed AND NOT s.is_demo""";

  static final String COUNTS =
      """
      SELECT count(*) FILTER (WHERE debt = 'missed' AND open) AS calls_not_returned,
        count(*) FILTER (WHERE debt = 'detractor' AND open) AS feedback_not_contacted,
        count(*) FILTER (WHERE debt = 'visit' AND open) AS service_not_followed_up
      FROM (
        SELECT debt, coalesce(
            least(
              min(since) FILTER (WHERE debt = 'contact') OVER (PARTITION BY customer_key $later),
              CASE WHEN debt = 'visit' THEN
                min(since) FILTER (WHERE debt = 'contact') OVER (PARTITION BY visit $later) END)
            > due, true) AS open
        FROM ($lines) line) answered"""
          .replace(
              "$later", "ORDER BY since DESC GROUPS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING")
          .replace("$lines", String.join("\nUNION ALL\n", CONTACTS, MISSED, DETRACTORS, VISITS));

  private OpenWork() {}
}
