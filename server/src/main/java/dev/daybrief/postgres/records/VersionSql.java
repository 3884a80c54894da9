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
///     earlier one is kept; else the first that it or the first kept one is about, as that holds
///     since ever; any of the record's where it is removed or comes back
/// @param add keeps staged versions, each the first and only one of its record
/// @param put keeps staged versions in their place among those that are kept: looks at the two on
///     its sides, and at all only where the record is removed or comes back; counts the added and
///     the changed
record VersionSql(
    String prepare,
    String copy,
    String overlap,
    String dropUnchanged,
    String known,
    String firstStaged,
    String firstTouched,
    String add,
    String put) {

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
          put());
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
            CASE WHEN k.first < s.since AND k.gone = $gone THEN s.since
              ELSE least(s.moment, CASE WHEN k.gone = $gone THEN k.moment ELSE (
                SELECT min(least($moments)) FROM daybrief.$table v
                WHERE v.organization_id = ? AND v.external_id = s.external_id) END) END)
          FROM $records""");
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
              WITH records AS MATERIALIZED (
                SELECT s.external_id, $gone AS gone, k.gone <> $gone AS turned FROM $records),
              line AS MATERIALIZED (
                SELECT external_id, updated_at, place, valid_from, valid_until,
                  lag(updated_at) OVER w AS before, lead(updated_at) OVER w AS next,
                  lead(place) OVER w AS next_place
                FROM (
                  SELECT external_id, updated_at,
                    CASE WHEN count(place) = count(*) THEN min(place) END AS place,
                    min(valid_from) AS valid_from, min(valid_until) AS valid_until
                  FROM (
                    SELECT external_id, updated_at, NULL::tid AS place,
                      NULL::timestamptz AS valid_from, NULL::timestamptz AS valid_until
                    FROM pg_temp.staged_$table
                    UNION ALL
                    SELECT k.* FROM pg_temp.staged_$table s CROSS JOIN LATERAL ($beside) k) versions
                  GROUP BY external_id, updated_at) places
                WINDOW w AS (PARTITION BY external_id ORDER BY updated_at)),
              moved AS MATERIALIZED (
                SELECT place, max(since) AS since, min(until) AS until, bool_or(gone) AS gone
                FROM (
                  SELECT l.place,
                    CASE WHEN l.before IS NULL THEN l.valid_from ELSE l.updated_at END AS since,
                    CASE WHEN l.next IS NULL OR l.next_place IS NOT NULL THEN l.valid_until
                      ELSE l.next END AS until, NULL::boolean AS gone
                  FROM line l WHERE l.place IS NOT NULL
                  UNION ALL
                  SELECT k.place, k.valid_from, k.valid_until, k.gone
                  FROM records r CROSS JOIN LATERAL (
                    SELECT v.ctid AS place, v.updated_at, v.valid_from, v.valid_until,
                      v.deleted_at IS NOT NULL OR r.gone AS gone
                    FROM daybrief.$table v
                    WHERE v.organization_id = ? AND v.external_id = r.external_id OFFSET 0) k
                  WHERE r.turned AND NOT EXISTS (
                    SELECT FROM pg_temp.staged_$table s
                    WHERE s.external_id = r.external_id AND s.updated_at = k.updated_at)) told
                GROUP BY place),
              told AS (
                UPDATE daybrief.$table k
                SET valid_from = m.since, valid_until = m.until, removed = coalesce(m.gone, removed)
                FROM moved m
                WHERE k.ctid = ANY (ARRAY(SELECT place FROM moved)) AND k.ctid = m.place
                  AND (k.valid_from, k.valid_until, k.removed)
                    IS DISTINCT FROM (m.since, m.until, coalesce(m.gone, k.removed))),
              kept AS (
                INSERT INTO daybrief.$table (organization_id, external_id, updated_at, valid_from,
                  valid_until, removed, $names)
                SELECT ?, s.external_id, s.updated_at,
                  CASE WHEN l.before IS NULL THEN '-infinity' ELSE s.updated_at END,
                  coalesce(l.next, 'infinity'), s.deleted_at IS NOT NULL OR r.gone, $staged
                FROM pg_temp.staged_$table s
                JOIN line l ON l.external_id = s.external_id AND l.updated_at = s.updated_at
                JOIN records r ON r.external_id = s.external_id
                ON CONFLICT (organization_id, external_id, updated_at) DO UPDATE SET
                  valid_from = EXCLUDED.valid_from, valid_until = EXCLUDED.valid_until,
                  removed = EXCLUDED.removed, $set
                RETURNING (xmax = 0) AS added)
              SELECT count(*) FILTER (WHERE added), count(*) FILTER (WHERE NOT added) FROM kept""")
          .replace("$staged", joined(", ", Texts::staged))
          .replace("$set", joined(", ", column -> column[0] + " = EXCLUDED." + column[0]));
    }

    /// The kept versions right before and right behind a staged one: those whose time it limits.
    private static final String BESIDE =
        """
        (SELECT v.external_id, v.updated_at, v.ctid AS place, v.valid_from, v.valid_until
        FROM daybrief.$table v
        WHERE v.organization_id = ? AND v.external_id = s.external_id
          AND v.updated_at < s.updated_at ORDER BY v.updated_at DESC LIMIT 1)
        UNION ALL
        (SELECT v.external_id, v.updated_at, v.ctid, v.valid_from, v.valid_until
        FROM daybrief.$table v
        WHERE v.organization_id = ? AND v.external_id = s.external_id
          AND v.updated_at > s.updated_at ORDER BY v.updated_at LIMIT 1)""";

    /// The staged records, each with its first and its newest kept version. OFFSET 0 and LIMIT hold
    /// the planner to look-ups: it knows neither how large the stage is nor how large the table has
    /// become.
    private static final String RECORDS =
        """
        (SELECT external_id, min(updated_at) AS since, max(updated_at) AS newest,
          min(least($moments)) AS moment,
          max(updated_at) FILTER (WHERE deleted_at IS NOT NULL) IS NOT DISTINCT FROM max(updated_at)
            AS gone
        FROM pg_temp.staged_$table GROUP BY external_id) s
        LEFT JOIN LATERAL (
          SELECT f.updated_at AS first, f.moment, n.updated_at AS newest, n.gone
          FROM (
            SELECT v.updated_at, least($moments) AS moment FROM daybrief.$table v
            WHERE v.organization_id = ? AND v.external_id = s.external_id
            ORDER BY v.updated_at LIMIT 1) f
          CROSS JOIN (
            SELECT v.updated_at, v.deleted_at IS NOT NULL AS gone FROM daybrief.$table v
            WHERE v.organization_id = ? AND v.external_id = s.external_id
            ORDER BY v.updated_at DESC LIMIT 1) n) k ON true""";

    /// Whether the newest version of the record will be a removal.
    private static final String GONE = "CASE WHEN k.newest > s.newest THEN k.gone ELSE s.gone END";

    private static String staged(String[] column) {
      return "s." + column[0] + (column.length > 2 ? "::" + column[2] : "");
    }

    private String end(String order) {
      return "(SELECT external_id FROM daybrief.$table WHERE organization_id = ? ORDER BY"
          + " organization_id %1$s, external_id %1$s, updated_at %1$s LIMIT 1)".formatted(order);
    }

    private String with(String sql) {
      return sql.replace("$records", RECORDS)
          .replace("$beside", BESIDE)
          .replace("$gone", GONE)
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
