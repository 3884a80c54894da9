package dev.daybrief.postgres.erasure;

import dev.daybrief.record.ErasureStore.Trait;

/// Where persons may be found that nobody names: their traits are compared by keyed hashes.
final class Candidates {

  private static final String TEXTS =
      """
      SELECT concat_ws(chr(10), customer_name, customer_phone, agent, campaign, reason, ended_reason,
        external_id, service_record_external_id) AS text
      FROM daybrief.calls WHERE organization_id = :organization
      UNION ALL SELECT concat_ws(chr(10), comment, external_id, call_external_id)
      FROM daybrief.feedback WHERE organization_id = :organization
      UNION ALL SELECT concat_ws(chr(10), customer_name, customer_phone, vehicle, service_type,
        advisor, external_id)
      FROM daybrief.service_records WHERE organization_id = :organization
      UNION ALL SELECT csv FROM daybrief.import_rejections WHERE organization_id = :organization""";

  static String sql(Trait trait) {
    return switch (trait) {
      case PHONE ->
          """
          SELECT customer_key FROM daybrief.calls
          WHERE organization_id = :organization AND customer_key NOT LIKE 'erased-%'
          UNION SELECT customer_key FROM daybrief.service_records
          WHERE organization_id = :organization AND customer_key NOT LIKE 'erased-%'""";
      case REFERENCE ->
          """
          SELECT external_id FROM daybrief.calls WHERE organization_id = :organization
          UNION SELECT service_record_external_id FROM daybrief.calls
          WHERE organization_id = :organization AND service_record_external_id IS NOT NULL
          UNION SELECT external_id FROM daybrief.feedback WHERE organization_id = :organization
          UNION SELECT external_id FROM daybrief.service_records
          WHERE organization_id = :organization""";
      case NUMBER -> found("[+]{0,1}[0-9][0-9 ()./-]{5,24}[0-9]");
      case EMAIL -> found("[[:alnum:]._%+-]+@[[:alnum:].-]+[[:alnum:]]");
    };
  }

  private static String found(String pattern) {
    return "SELECT DISTINCT m.found[1] FROM ("
        + TEXTS
        + ") t CROSS JOIN LATERAL regexp_matches(t.text, '("
        + pattern
        + ")', 'g') AS m (found)";
  }

  private Candidates() {}
}
