package dev.daybrief.postgres.records;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The statements that keep versions in one table. Each `?` is the organisation.
///
/// @param prepare makes the session's staging table: COPY is refused on tables with row security
/// @param anyInRange whether a version is kept whose external id lies between the staged ones
/// @param dropUnchanged takes versions off the stage that are kept with the same content
/// @param earliest the first instant that a staged record is or was about
/// @param add keeps staged versions of which none can be kept already
/// @param put keeps staged versions; counts the added and the changed
/// @param measure tells the planner how large the stage is
/// @param ranges works out validity and removal of all versions of the staged records, where they
///     differ from what is kept
/// @param measureRanges tells the planner how many there are
/// @param repair sets them
record VersionSql(
    String prepare,
    String copy,
    String anyInRange,
    String dropUnchanged,
    String earliest,
    String add,
    String put,
    String measure,
    String ranges,
    String measureRanges,
    String repair) {

  static VersionSql of(RecordTable<?> table) {
    return new Texts(table).all();
  }

  private static final class Texts {

    private final RecordTable<?> table;
    private final List<String[]> columns;
    private final String names;

    Texts(RecordTable<?> table) {
      this.table = table;
      this.columns = table.columns().stream().map(column -> column.split(" ")).toList();
      this.names = joined(", ", column -> column[0]);
    }

    VersionSql all() {
      return new VersionSql(
          prepare(),
          with("COPY pg_temp.staged_$table FROM STDIN (FORMAT binary)"),
          with(
              """
              SELECT EXISTS (SELECT FROM daybrief.$table WHERE organization_id = ?
                AND external_id >= (SELECT min(external_id) FROM pg_temp.staged_$table)
                AND external_id <= (SELECT max(external_id) FROM pg_temp.staged_$table))"""),
          dropUnchanged(),
          earliest(),
          add(),
          put(),
          with("ANALYZE pg_temp.staged_$table (external_id, updated_at)"),
          ranges(),
          with("ANALYZE pg_temp.ranges_$table (external_id, updated_at)"),
          repair());
    }

    private String prepare() {
      return with(
          "CREATE TEMP TABLE IF NOT EXISTS staged_$table (external_id text, updated_at timestamptz, "
              + joined(", ", column -> column[0] + " " + column[1])
              + ") ON COMMIT DELETE ROWS;"
              + "CREATE TEMP TABLE IF NOT EXISTS ranges_$table (external_id text, updated_at"
              + " timestamptz, valid_from timestamptz, valid_until timestamptz, removed boolean)"
              + " ON COMMIT DELETE ROWS");
    }

    private String dropUnchanged() {
      return with("""
              DELETE FROM pg_temp.staged_$table s USING daybrief.$table k
              WHERE k.organization_id = ? AND k.external_id = s.external_id
                AND k.updated_at = s.updated_at
                AND ($kept) IS NOT DISTINCT FROM ($staged)""")
          .replace("$kept", joined(", ", column -> "k." + column[0]))
          .replace("$staged", joined(", ", Texts::staged));
    }

    private String earliest() {
      return with("""
              SELECT least(
                (SELECT min(least($moments)) FROM pg_temp.staged_$table),
                (SELECT min(least($moments)) FROM daybrief.$table WHERE organization_id = ?
                  AND external_id IN (SELECT external_id FROM pg_temp.staged_$table)))""")
          .replace("$moments", String.join(", ", table.moments()));
    }

    private String add() {
      return with("""
              INSERT INTO daybrief.$table
                (organization_id, external_id, updated_at, removed, $names)
              SELECT ?, s.external_id, s.updated_at, s.deleted_at IS NOT NULL, $staged
              FROM pg_temp.staged_$table s""")
          .replace("$staged", joined(", ", Texts::staged));
    }

    private String put() {
      return with("""
              WITH kept AS (
                $add
                ON CONFLICT (organization_id, external_id, updated_at) DO UPDATE SET $set
                RETURNING (xmax = 0) AS added)
              SELECT count(*) FILTER (WHERE added), count(*) FILTER (WHERE NOT added) FROM kept""")
          .replace("$add", add())
          .replace("$set", joined(", ", column -> column[0] + " = EXCLUDED." + column[0]));
    }

    private String ranges() {
      return with(
          """
          INSERT INTO pg_temp.ranges_$table
          SELECT external_id, updated_at, valid_from, valid_until, removed
          FROM (
            SELECT k.external_id, k.updated_at,
              CASE WHEN lag(k.updated_at) OVER w IS NULL THEN '-infinity' ELSE k.updated_at END
                AS valid_from,
              coalesce(lead(k.updated_at) OVER w, 'infinity') AS valid_until,
              k.deleted_at IS NOT NULL OR last_value(k.deleted_at) OVER w IS NOT NULL AS removed,
              k.valid_from AS kept_from, k.valid_until AS kept_until, k.removed AS kept_removed
            FROM (SELECT DISTINCT external_id FROM pg_temp.staged_$table) s
            JOIN daybrief.$table k ON k.organization_id = ? AND k.external_id = s.external_id
            WINDOW w AS (PARTITION BY k.external_id ORDER BY k.updated_at
              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)) v
          WHERE (valid_from, valid_until, removed)
            IS DISTINCT FROM (kept_from, kept_until, kept_removed)""");
    }

    private String repair() {
      return with(
          """
          UPDATE daybrief.$table k
          SET valid_from = v.valid_from, valid_until = v.valid_until, removed = v.removed
          FROM pg_temp.ranges_$table v
          WHERE k.organization_id = ? AND k.external_id = v.external_id
            AND k.updated_at = v.updated_at""");
    }

    private static String staged(String[] column) {
      return "s." + column[0] + (column.length > 2 ? "::" + column[2] : "");
    }

    private String with(String sql) {
      return sql.replace("$table", table.name()).replace("$names", names);
    }

    private String joined(String separator, Function<String[], String> piece) {
      return columns.stream().map(piece).collect(Collectors.joining(separator));
    }
  }
}
