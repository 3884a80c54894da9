package dev.daybrief.postgres.retention;

import java.util.List;

/// What goes when its time is over; each statement does nothing the second time.
final class Expiry {

  /// A record's own time decides: when it was made. Comments stay comments, with their themes.
  static final List<String> PERSONAL =
      List.of(
          """
          UPDATE daybrief.calls SET customer_name = NULL, reason = NULL
          WHERE organization_id = :organization AND occurred_at < :before AND created_at < :before
            AND (customer_name IS NOT NULL OR reason IS NOT NULL)""",
          """
          UPDATE daybrief.feedback SET comment = '[erased]'
          WHERE organization_id = :organization AND created_at < :before
            AND comment <> '[erased]'""",
          """
          UPDATE daybrief.service_records SET customer_name = NULL, vehicle = NULL
          WHERE organization_id = :organization AND created_at < :before
            AND (customer_name IS NOT NULL OR vehicle IS NOT NULL)""");

  /// Numbers that are no key stay what nobody can call.
  static final String KEYS =
      """
      SELECT customer_key FROM daybrief.calls
      WHERE organization_id = :organization AND occurred_at < :before AND created_at < :before
        AND customer_key NOT LIKE 'erased-%'
      UNION SELECT customer_key FROM daybrief.service_records
      WHERE organization_id = :organization AND created_at < :before
        AND customer_key NOT LIKE 'erased-%'
      LIMIT :most""";

  static final List<String> CUSTOMERS =
      List.of(
          customers("calls", "t.occurred_at < :before AND t.created_at < :before"),
          customers("service_records", "t.created_at < :before"),
          withoutKey("calls", "t.occurred_at < :before AND t.created_at < :before"),
          withoutKey("service_records", "t.created_at < :before"));

  private static String customers(String table, String old) {
    return """
    UPDATE daybrief.$table t SET customer_key = p.pseudonym,
      customer_phone = CASE WHEN t.customer_phone IS NOT NULL THEN p.pseudonym END
    FROM unnest(:from, :to) AS p (key, pseudonym)
    WHERE t.organization_id = :organization AND $old AND t.customer_key = p.key"""
        .replace("$table", table)
        .replace("$old", old);
  }

  private static String withoutKey(String table, String old) {
    return """
    UPDATE daybrief.$table t SET customer_phone = 'erased'
    WHERE t.organization_id = :organization AND $old AND t.customer_key IS NULL
      AND t.customer_phone <> 'erased'"""
        .replace("$table", table)
        .replace("$old", old);
  }

  static final String PAYLOADS =
      """
      UPDATE daybrief.model_usage SET payload = '[erased]'
      WHERE organization_id = :organization AND sent_at < :before AND payload <> '[erased]'""";

  /// Tokens first: they refer to their session.
  static final List<String> SESSIONS =
      List.of(
          """
          DELETE FROM daybrief.refresh_tokens t USING daybrief.sessions s
          WHERE t.organization_id = :organization AND s.organization_id = :organization
            AND s.session_id = t.session_id
            AND (s.expires_at < :before OR s.closed_at < :before)""",
          """
          DELETE FROM daybrief.sessions
          WHERE organization_id = :organization
            AND (expires_at < :before OR closed_at < :before)""",
          """
          DELETE FROM daybrief.invitations
          WHERE organization_id = :organization AND expires_at < :before""");

  static final String IMPORTS =
      """
      DELETE FROM daybrief.imports
      WHERE organization_id = :organization AND received_at < :before""";

  static final String REPEATS =
      """
      DELETE FROM daybrief.idempotency_keys
      WHERE organization_id = :organization AND claimed_at < :before""";

  private Expiry() {}
}
