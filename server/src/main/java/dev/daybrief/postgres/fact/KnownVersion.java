package dev.daybrief.postgres.fact;

/// Which version of a record counts on a day, in the second way of counting.
final class KnownVersion {

  /// Whether a row is what was known of its record when the day ended: the newest version before,
  /// or else the first of all. Asked row by row of the primary key, within bounds, as there may be
  /// any number of versions.
  static String of(String table, String row) {
    return """
    coalesce((
      SELECT false FROM daybrief.$table v
      WHERE v.organization_id = $row.organization_id AND v.external_id = $row.external_id
        AND v.updated_at
          > CASE WHEN $row.updated_at < d.until THEN $row.updated_at ELSE '-infinity' END
        AND v.updated_at < CASE WHEN $row.updated_at < d.until THEN d.until ELSE $row.updated_at END
      LIMIT 1), true)"""
        .replace("$table", table)
        .replace("$row", row);
  }

  private KnownVersion() {}
}
