package dev.daybrief.postgres.erasure;

import java.util.List;

/// What is erased of records. `:needle` finds the person inside a text; a row of
/// `pg_temp.erased_own` says that a whole record is of the person.
///
/// Who was one customer stays one: the key becomes the same keyed hash on each row, and who was
/// called back is counted as before. A comment stays a comment, with the themes that were read.
final class RecordErasure {

  static final String PREPARE =
      """
      CREATE TEMP TABLE IF NOT EXISTS erased_own
        (kind text, external_id text, PRIMARY KEY (kind, external_id)) ON COMMIT DELETE ROWS""";

  static final String KEYS_OF_REFERENCES =
      """
      SELECT DISTINCT k.customer_key FROM (
        SELECT customer_key FROM daybrief.calls
        WHERE organization_id = :organization
          AND (external_id = ANY (:references) OR service_record_external_id = ANY (:references))
        UNION SELECT customer_key FROM daybrief.service_records
        WHERE organization_id = :organization AND external_id = ANY (:references)
        UNION SELECT c.customer_key FROM daybrief.feedback f
        JOIN daybrief.calls c
          ON c.organization_id = f.organization_id AND c.external_id = f.call_external_id
        WHERE f.organization_id = :organization AND f.external_id = ANY (:references)) k
      WHERE k.customer_key IS NOT NULL AND k.customer_key NOT LIKE 'erased-%'""";

  /// Records of the person, in this order: an answer is known by its call.
  static final List<String> OWN =
      List.of(
          """
          INSERT INTO pg_temp.erased_own
          SELECT DISTINCT 'call', external_id FROM daybrief.calls
          WHERE organization_id = :organization AND created_at < :before
            AND (customer_key = ANY (:keys) OR external_id = ANY (:references)
              OR service_record_external_id = ANY (:references)
              OR customer_phone ~* :needle OR customer_name ~* :needle)""",
          """
          INSERT INTO pg_temp.erased_own
          SELECT DISTINCT 'visit', external_id FROM daybrief.service_records
          WHERE organization_id = :organization AND created_at < :before
            AND (customer_key = ANY (:keys) OR external_id = ANY (:references)
              OR customer_phone ~* :needle OR customer_name ~* :needle)""",
          """
          INSERT INTO pg_temp.erased_own
          SELECT DISTINCT 'answer', f.external_id FROM daybrief.feedback f
          WHERE f.organization_id = :organization AND f.created_at < :before
            AND (f.external_id = ANY (:references) OR f.call_external_id = ANY (:references)
              OR f.call_external_id IN (
                SELECT external_id FROM pg_temp.erased_own WHERE kind = 'call'))""");

  /// Keys of those records that are keys still.
  static final String KEYS =
      """
      SELECT customer_key FROM daybrief.calls
      WHERE organization_id = :organization AND customer_key NOT LIKE 'erased-%'
        AND external_id IN (SELECT external_id FROM pg_temp.erased_own WHERE kind = 'call')
      UNION SELECT customer_key FROM daybrief.service_records
      WHERE organization_id = :organization AND customer_key NOT LIKE 'erased-%'
        AND external_id IN (SELECT external_id FROM pg_temp.erased_own WHERE kind = 'visit')""";

  /// Each answers the earliest time of each changed row.
  static final List<String> CHANGES =
      List.of(
          change(
              "calls",
              "call",
              List.of("reason"),
              List.of("agent", "campaign", "ended_reason"),
              "least(t.occurred_at, t.created_at)"),
          change(
              "service_records",
              "visit",
              List.of("vehicle"),
              List.of("service_type", "advisor"),
              "least(t.created_at, t.completed_at)"),
          """
          UPDATE daybrief.feedback t SET comment = '[erased]'
          WHERE t.organization_id = :organization AND t.comment <> '[erased]'
            AND (t.created_at < :before AND t.comment ~* :needle OR t.external_id IN (
              SELECT external_id FROM pg_temp.erased_own WHERE kind = 'answer'))
          RETURNING t.created_at""");

  /// @param own columns that go with the record
  /// @param mentioning columns that go where they name the person
  private static String change(
      String table, String kind, List<String> own, List<String> mentioning, String earliest) {
    String texts = String.join(", t.", own) + ", t." + String.join(", t.", mentioning);
    var changes = new StringBuilder();
    own.forEach(column -> changes.append(gone(column, "f.own OR ")));
    mentioning.forEach(column -> changes.append(gone(column, "")));
    return """
    WITH found AS (
      SELECT t.external_id, t.updated_at, o.external_id IS NOT NULL AS own, p.pseudonym
      FROM daybrief.$table t
      LEFT JOIN pg_temp.erased_own o ON o.kind = '$kind' AND o.external_id = t.external_id
      LEFT JOIN unnest(:from, :to) AS p (key, pseudonym) ON p.key = t.customer_key
      WHERE t.organization_id = :organization
        AND (o.external_id IS NOT NULL AND (p.key IS NOT NULL
            OR num_nonnulls(t.customer_name, t.$first) > 0 OR t.customer_phone NOT LIKE 'erased%')
          OR t.created_at < :before
            AND concat_ws(chr(10), t.customer_name, t.customer_phone, t.$texts) ~* :needle))
    UPDATE daybrief.$table t SET $changes
      customer_name = CASE WHEN f.own OR t.customer_name ~* :needle THEN NULL
        ELSE t.customer_name END,
      customer_phone = CASE WHEN t.customer_phone IS NULL THEN NULL
        WHEN f.own THEN coalesce(f.pseudonym, 'erased')
        WHEN t.customer_phone ~* :needle THEN 'erased' ELSE t.customer_phone END,
      customer_key = CASE WHEN f.own THEN coalesce(f.pseudonym, t.customer_key)
        ELSE t.customer_key END
    FROM found f
    WHERE t.organization_id = :organization AND t.external_id = f.external_id
      AND t.updated_at = f.updated_at
    RETURNING $earliest"""
        .replace("$table", table)
        .replace("$kind", kind)
        .replace("$first", own.getFirst())
        .replace("$texts", texts)
        .replace("$changes", changes)
        .replace("$earliest", earliest);
  }

  private static String gone(String column, String whole) {
    return "%1$s = CASE WHEN %2$st.%1$s ~* :needle THEN NULL ELSE t.%1$s END, "
        .formatted(column, whole);
  }

  private RecordErasure() {}
}
