package dev.daybrief.postgres.fact;

import dev.daybrief.metric.Metric;

/// What of [SecondCount] asks whether somebody spoke to a customer: each debt by itself, beside the
/// times of all contacts with its customer.
public final class SecondOpenWork {

  private static final String CONTACTS =
      """
      contacts AS (
        SELECT k.customer_key, k.service_record_external_id AS visit, k.occurred_at AS at
        FROM daybrief.calls k
        WHERE k.organization_id = d.organization_id
          AND k.occurred_at > d.start - interval '24 hours' AND k.occurred_at < d.until
          AND NOT k.removed AND NOT k.is_demo
          AND CASE k.status WHEN 'completed' THEN true WHEN 'in_progress' THEN true
            WHEN 'ready' THEN false
            ELSE coalesce(k.direction, '') = 'outbound' AND k.started_at IS NOT NULL END
          AND $known),
      of_customers AS (
        SELECT customer_key, array_agg(at) AS times FROM contacts
        WHERE customer_key IS NOT NULL GROUP BY customer_key),
      of_visits AS (
        SELECT visit, array_agg(at) AS times FROM contacts WHERE visit IS NOT NULL GROUP BY visit)"""
          .replace("$known", SecondCount.known("calls", "k"));

  /// How much of the time between two instants the organisation was open is their distance when
  /// both are drawn into its hours.
  private static final String MISSED =
      """
      SELECT $columns FROM daybrief.calls c
      LEFT JOIN of_customers o ON o.customer_key = c.customer_key
      WHERE c.organization_id = d.organization_id
        AND c.occurred_at >= d.start AND c.occurred_at < d.until
        AND c.status = 'missed' AND c.customer_key IS NOT NULL
        AND NOT c.removed AND NOT c.is_demo AND $known
        AND NOT EXISTS (
          SELECT FROM unnest(o.times) AS at
          WHERE at > c.occurred_at
            AND least(at, coalesce(d.closes, d.until))
              - greatest(c.occurred_at, coalesce(d.opens, d.until)) <= interval '4 hours')"""
          .replace("$known", SecondCount.known("calls", "c"));

  private static final String DETRACTORS =
      """
      SELECT $columns FROM daybrief.feedback f
      CROSS JOIN LATERAL (
        SELECT c.customer_key FROM daybrief.calls c
        WHERE c.organization_id = f.organization_id AND c.external_id = f.call_external_id
          AND c.created_at < d.until AND c.customer_key IS NOT NULL
          AND NOT c.removed AND NOT c.is_demo AND $known_call
        OFFSET 0) of_call
      LEFT JOIN of_customers o ON o.customer_key = of_call.customer_key
      WHERE f.organization_id = d.organization_id
        AND f.created_at >= d.start - interval '24 hours'
        AND f.created_at < d.until - interval '24 hours'
        AND f.nps_score < 7 AND NOT f.removed AND NOT f.is_demo AND $known_answer
        AND NOT EXISTS (
          SELECT FROM unnest(o.times) AS at
          WHERE at > f.created_at AND at - f.created_at <= interval '24 hours')"""
          .replace("$known_call", SecondCount.known("calls", "c"))
          .replace("$known_answer", SecondCount.known("feedback", "f"));

  private static final String VISITS =
      """
      SELECT $columns FROM daybrief.service_records s
      LEFT JOIN of_customers o ON o.customer_key = s.customer_key
      LEFT JOIN of_visits v ON v.visit = s.external_id
      WHERE s.organization_id = d.organization_id
        AND s.completed_at >= d.start - interval '24 hours'
        AND s.completed_at < d.until - interval '24 hours'
        AND s.completed_at IS NOT NULL AND s.customer_key IS NOT NULL
        AND NOT s.removed AND NOT s.is_demo AND $known
        AND NOT EXISTS (
          SELECT FROM unnest(o.times || v.times) AS at WHERE at > s.completed_at)"""
          .replace("$known", SecondCount.known("service_records", "s"));

  static final String COUNTS =
      "WITH %s\nSELECT (%s) AS calls_not_returned, (%s) AS feedback_not_contacted,\n(%s) AS service_not_followed_up"
          .formatted(
              CONTACTS,
              MISSED.replace("$columns", "count(*)"),
              DETRACTORS.replace("$columns", "count(*)"),
              VISITS.replace("$columns", "count(*)"));

  /// The records themselves: missed calls `c`, answers `f` or visits `s` of the day `d`.
  ///
  /// @param metric one of the three that are counted here
  public static String rows(Metric metric, String columns) {
    String debts =
        switch (metric) {
          case CALLS_NOT_RETURNED -> MISSED;
          case FEEDBACK_NOT_CONTACTED -> DETRACTORS;
          case SERVICE_NOT_FOLLOWED_UP -> VISITS;
          default -> throw new IllegalArgumentException(metric + " is no open work");
        };
    return "WITH " + CONTACTS + "\n" + debts.replace("$columns", columns);
  }

  private SecondOpenWork() {}
}
