package dev.daybrief.postgres.records;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The statements that keep versions in one table. Each `?` is the organisation: row security alone
/// is no condition of an index, and a look-up would walk it once for each organisation.
///
/// @param prepare makes the session's staging table: COPY is refused on tables with row security
/// @param overlap whether the kept external ids and the staged ones overlap as ranges; row security
///     lets no comparison but equality reach an index, so the ends are read in the index's order
/// @param dropUnchanged takes versions off the stage that are kept with the same content
/// @param known staged records that are kept in any version
/// @param firstStaged the first instant that a staged record is about
/// @param firstTouched the first instant whose day may change: that of the staged version, where an
///     earlier one is kept and stays; else the first that the record is or was about, as the first
///     version holds since ever and a removal for all days
/// @param add keeps staged versions of which none can be kept already
/// @param put keeps staged versions; counts the added and the changed
/// @param repair sets validity and removal of all versions of the staged records
record VersionSql(
    String prepare,
    String copy,
    String overlap,
    String dropUnchanged,
    String known,
    String firstStaged,
    String firstTouched,
    String add,
    String put,
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
              SELECT coalesce($last >= (SELECT min(external_id) FROM pg_temp.staged_$table)
                AND $first <= (SELECT max(external_id) FROM pg_temp.staged_$table), false)"""),
          dropUnchanged(),
          known(),
          firstStaged(),
          firstTouched(),
          add(),
          put(),
          repair());
    }

    private String prepare() {
      return with(
          "CREATE TEMP TABLE IF NOT EXISTS staged_$table (external_id text, updated_at timestamptz, "
              + joined(", ", column -> column[0] + " " + column[1])
              + ") ON COMMIT DELETE ROWS");
    }

    private String dropUnchanged() {
      return with("""
              DELETE FROM pg_temp.staged_$table s WHERE EXISTS (
                SELECT FROM daybrief.$table k
                WHERE k.organization_id = ? AND k.external_id = s.external_id
                  AND k.updated_at = s.updated_at
                  AND ($kept) IS NOT DISTINCT FROM ($staged)
                OFFSET 0)""")
          .replace("$kept", joined(", ", column -> "k." + column[0]))
          .replace("$staged", joined(", ", Texts::staged));
    }

    private String known() {
      return with(
          """
          SELECT s.external_id FROM pg_temp.staged_$table s WHERE EXISTS (
            SELECT FROM daybrief.$table k
            WHERE k.organization_id = ? AND k.external_id = s.external_id OFFSET 0)""");
    }

    private String firstStaged() {
      return with("SELECT min(least($moments)) FROM pg_temp.staged_$table");
    }

    private String firstTouched() {
      return with(
          """
          SELECT min(
            CASE WHEN k.first < s.since AND NOT s.deleted AND NOT k.removed THEN s.since
              ELSE least(s.moment, k.moment) END)
          FROM (
            SELECT external_id, min(updated_at) AS since, min(least($moments)) AS moment,
              bool_or(deleted_at IS NOT NULL) AS deleted
            FROM pg_temp.staged_$table GROUP BY external_id) s
          CROSS JOIN LATERAL (
            SELECT min(updated_at) AS first, min(least($moments)) AS moment,
              bool_or(removed) AS removed
            FROM (
              SELECT * FROM daybrief.$table v
              WHERE v.organization_id = ? AND v.external_id = s.external_id OFFSET 0) v) k""");
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

    private String repair() {
      return with(
          """
          WITH told AS (
            SELECT v.place, v.valid_from, v.valid_until, v.removed,
              CASE WHEN lag(updated_at) OVER w IS NULL THEN '-infinity' ELSE updated_at END
                AS since,
              coalesce(lead(updated_at) OVER w, 'infinity') AS until,
              deleted_at IS NOT NULL OR last_value(deleted_at) OVER w IS NOT NULL AS gone
            FROM $versions
            WINDOW w AS (PARTITION BY v.external_id ORDER BY updated_at
              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)),
          wrong AS MATERIALIZED (
            SELECT * FROM told
            WHERE (valid_from, valid_until, removed) IS DISTINCT FROM (since, until, gone))
          UPDATE daybrief.$table k
          SET valid_from = w.since, valid_until = w.until, removed = w.gone
          FROM wrong w
          WHERE k.ctid = ANY (ARRAY(SELECT place FROM wrong)) AND k.ctid = w.place""");
    }

    /// All kept versions of the staged records. OFFSET 0 holds the planner to one look-up a record:
    /// it knows neither how large the stage is nor how large the table has become.
    private String versions() {
      return """
          (SELECT DISTINCT external_id FROM pg_temp.staged_$table) s, LATERAL (
            SELECT k.*, k.ctid AS place FROM daybrief.$table k
            WHERE k.organization_id = ? AND k.external_id = s.external_id OFFSET 0) v""";
    }

    private static String staged(String[] column) {
      return "s." + column[0] + (column.length > 2 ? "::" + column[2] : "");
    }

    private String end(String order) {
      return "(SELECT external_id FROM daybrief.$table WHERE organization_id = ? ORDER BY"
          + " organization_id %1$s, external_id %1$s, updated_at %1$s LIMIT 1)".formatted(order);
    }

    private String with(String sql) {
      return sql.replace("$versions", versions())
          .replace("$moments", String.join(", ", table.moments()))
          .replace("$first", end("ASC"))
          .replace("$last", end("DESC"))
          .replace("$table", table.name())
          .replace("$names", names);
    }

    private String joined(String separator, Function<String[], String> piece) {
      return columns.stream().map(piece).collect(Collectors.joining(separator));
    }
  }
}
