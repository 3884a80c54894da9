package dev.daybrief.postgres.erasure;

import java.util.List;

/// What is erased of copies: ids that name the person, refused rows, answers kept for a repeat,
/// what went out.
final class CopyErasure {

  static final String IDS =
      """
      SELECT DISTINCT i.id FROM (
        SELECT external_id AS id, organization_id, created_at FROM daybrief.calls
        UNION ALL SELECT service_record_external_id, organization_id, created_at FROM daybrief.calls
        UNION ALL SELECT external_id, organization_id, created_at FROM daybrief.feedback
        UNION ALL SELECT call_external_id, organization_id, created_at FROM daybrief.feedback
        UNION ALL SELECT external_id, organization_id, created_at FROM daybrief.service_records) i
      WHERE i.organization_id = :organization AND i.created_at < :before AND i.id ~* :needle""";

  /// Ids stay joined: each becomes the same in all places.
  static final List<String> ID_CHANGES =
      List.of(
          changed("calls", "external_id", "least(t.occurred_at, t.created_at)"),
          changed("calls", "service_record_external_id", "least(t.occurred_at, t.created_at)"),
          changed("feedback", "external_id", "t.created_at"),
          changed("feedback", "call_external_id", "t.created_at"),
          changed("service_records", "external_id", "least(t.created_at, t.completed_at)"));

  private static String changed(String table, String column, String earliest) {
    return """
    UPDATE daybrief.$table t SET $column = p.pseudonym
    FROM unnest(:from, :to) AS p (id, pseudonym)
    WHERE t.organization_id = :organization AND t.$column = p.id
    RETURNING $earliest"""
        .replace("$table", table)
        .replace("$column", column)
        .replace("$earliest", earliest);
  }

  /// The first line of refused rows is their header. What is known of a foreign row by an id that
  /// names the person is forgotten: the row is no longer compared.
  static final List<String> OTHERS =
      List.of(
          """
          UPDATE daybrief.import_rejections SET csv = CASE WHEN number = 0
            THEN split_part(csv, chr(10), 1) || chr(10) ELSE '' END
          WHERE organization_id = :organization AND csv ~* :needle""",
          """
          UPDATE daybrief.imports SET file_name = 'erased'
          WHERE organization_id = :organization AND file_name ~* :needle""",
          """
          DELETE FROM daybrief.idempotency_keys
          WHERE organization_id = :organization
            AND (idempotency_key ~* :needle OR answer ~* :needle)""",
          """
          UPDATE daybrief.model_usage SET payload = '[erased]'
          WHERE organization_id = :organization AND payload ~* :needle""",
          """
          DELETE FROM daybrief.source_refusals
          WHERE organization_id = :organization
            AND concat_ws(chr(10), row_id, column_name, reason) ~* :needle""",
          """
          DELETE FROM daybrief.source_removals
          WHERE organization_id = :organization AND external_id ~* :needle""",
          """
          UPDATE daybrief.source_ids SET ids = ARRAY(SELECT id FROM unnest(ids) id
            WHERE id !~* :needle)
          WHERE organization_id = :organization AND array_to_string(ids, chr(10)) ~* :needle""");

  private CopyErasure() {}
}
