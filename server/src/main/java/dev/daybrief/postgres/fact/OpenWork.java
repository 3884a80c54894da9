package dev.daybrief.postgres.fact;

/// What of [DayCount] asks whether somebody spoke to a customer. A contact is a call that went
/// through, or one that the organisation started, as known when the day ended.
///
/// `OFFSET 0` keeps each question one look-up by customer: turned into a join, it may read all
/// contacts of an organisation. Every instant that is read lies before the day's end, so that a
/// late record changes no day before its own.
final class OpenWork {

  /// A contact `k` with the customer of `$of` after `$since`.
  private static final String CONTACT =
      """
      SELECT FROM daybrief.calls k
      WHERE k.organization_id = d.organization_id AND k.contact
        AND k.customer_key = $of.customer_key AND k.customer_key IS NOT NULL
        AND k.occurred_at > $since AND k.occurred_at < d.until
        AND k.valid_from < d.until AND k.valid_until >= d.until
        AND NOT k.removed AND NOT k.is_demo""";

  /// An aggregate over calls `c` of the day. Time runs while the organisation is open; where the
  /// hours left do not suffice, until the day ends.
  static final String NOT_RETURNED =
      """
      count(*) FILTER (WHERE c.status = 'missed' AND c.customer_key IS NOT NULL
        AND NOT EXISTS ($contact
          AND k.occurred_at <=
            CASE WHEN greatest(c.occurred_at, d.opens) + interval '4 hours' < d.closes
              THEN greatest(c.occurred_at, d.opens) + interval '4 hours'
              ELSE 'infinity' END
          OFFSET 0)) AS calls_not_returned"""
          .replace("$contact", contact("c", "c.occurred_at"));

  static final String NOT_CONTACTED =
      """
      SELECT count(*) AS feedback_not_contacted
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
        AND NOT f.removed AND NOT f.is_demo
        AND NOT EXISTS ($contact AND k.occurred_at <= f.created_at + interval '24 hours' OFFSET 0)"""
          .replace("$contact", contact("of_call", "f.created_at"));

  static final String NOT_FOLLOWED_UP =
      """
      SELECT count(*) AS service_not_followed_up
      FROM daybrief.service_records s
      WHERE s.organization_id = d.organization_id
        AND s.completed_at >= d.start - interval '24 hours'
        AND s.completed_at < d.until - interval '24 hours'
        AND s.valid_from < d.until AND s.valid_until >= d.until
        AND s.completed_at IS NOT NULL AND s.customer_key IS NOT NULL
        AND NOT s.removed AND NOT s.is_demo
        AND NOT EXISTS ($contact OFFSET 0)
        AND NOT EXISTS (
          SELECT FROM daybrief.calls k
          WHERE k.organization_id = d.organization_id AND k.contact
            AND k.service_record_external_id = s.external_id
            AND length(k.service_record_external_id) <= 200
            AND k.occurred_at > s.completed_at AND k.occurred_at < d.until
            AND k.valid_from < d.until AND k.valid_until >= d.until
            AND NOT k.removed AND NOT k.is_demo
          OFFSET 0)"""
          .replace("$contact", contact("s", "s.completed_at"));

  private static String contact(String of, String since) {
    return CONTACT.replace("$of", of).replace("$since", since);
  }

  private OpenWork() {}
}
