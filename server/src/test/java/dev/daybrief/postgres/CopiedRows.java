package dev.daybrief.postgres;

import java.util.List;
import java.util.Objects;

/// Makes every table large: copies what is there, for organisations that do not exist otherwise.
public final class CopiedRows {

  private static final String TABLES =
      """
      SELECT string_agg(relname, ',' ORDER BY relname) FROM pg_class
      WHERE relnamespace = 'daybrief'::regnamespace AND relkind = 'r'
        AND EXISTS (SELECT FROM pg_attribute
          WHERE attrelid = pg_class.oid AND attname = 'organization_id')""";

  /// A copy has values of its own where they may be there but once.
  private static final String COLUMNS =
      """
      SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) || '|'
        || string_agg(CASE
            WHEN attname = 'organization_id' THEN 'md5(t.organization_id::text || n)::uuid'
            WHEN atttypid = 'uuid'::regtype THEN 'gen_random_uuid()'
            WHEN attname IN ('slug', 'email') THEN format('n || t.%1$I', attname)
            WHEN attname = 'refresh_hash' THEN 'md5(random()::text) || md5(random()::text)'
            ELSE format('t.%1$I', attname) END, ', ' ORDER BY attnum)
      FROM pg_attribute
      WHERE attrelid = 'daybrief.$table'::regclass AND attnum > 0 AND NOT attisdropped
        AND attgenerated = '' AND attidentity = ''""";

  /// Returns the tables that have no row to copy.
  public static List<String> fill(TestDatabase postgres, int rows) {
    List<String> tables = List.of(Objects.requireNonNull(postgres.text(TABLES)).split(",", -1));
    List<String> empty = tables.stream().filter(table -> count(postgres, table) == 0).toList();
    tables.stream()
        .filter(table -> !empty.contains(table))
        .forEach(table -> copy(postgres, table, rows));
    postgres.execute("VACUUM ANALYZE");
    return empty;
  }

  private static void copy(TestDatabase postgres, String table, int rows) {
    long there = count(postgres, table);
    if (there > rows) {
      return;
    }
    String[] columns =
        Objects.requireNonNull(postgres.text(COLUMNS.replace("$table", table))).split("\\|", 2);
    postgres.execute(
        """
        SET session_replication_role = replica;
        INSERT INTO daybrief.%1$s (%2$s)
        SELECT %3$s FROM daybrief.%1$s t, generate_series(1, %4$d) n"""
            .formatted(table, columns[0], columns[1], rows / there + 1));
  }

  private static long count(TestDatabase postgres, String table) {
    return Long.parseLong(
        Objects.requireNonNull(postgres.text("SELECT count(*) FROM daybrief." + table)));
  }

  private CopiedRows() {}
}
