package dev.daybrief.postgres.attached;

import dev.daybrief.attach.ExaminedDatabase.RowCounts;
import dev.daybrief.attach.Feed;
import dev.daybrief.attach.OrganizationTable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Questions about an attached database that no sync needs.
record Examination(ReadOnlyConnection connection) {

  /// Words that are listed; a column with more is no status.
  private static final int STATUSES = 200;

  private static final String RIGHTS =
      """
      SELECT format('the role %I is a superuser', rolname) FROM pg_roles
      WHERE rolname = current_user AND rolsuper
      UNION ALL
      SELECT format('the role %I may write %s', current_user, string_agg(name, ', '))
      FROM (
        SELECT c.oid::regclass::text AS name FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname <> 'information_schema'
          AND n.nspname NOT LIKE 'pg\\_%' AND (has_table_privilege(c.oid, 'INSERT')
            OR has_table_privilege(c.oid, 'UPDATE') OR has_table_privilege(c.oid, 'DELETE')
            OR has_table_privilege(c.oid, 'TRUNCATE'))
        ORDER BY 1 LIMIT 10) writable
      HAVING count(*) > 0
      UNION ALL
      SELECT format('the role %I may create objects in the schema %I', current_user, nspname)
      FROM pg_namespace
      WHERE nspname NOT LIKE 'pg\\_%' AND has_schema_privilege(oid, 'CREATE')""";

  List<String> excessRights() {
    return connection.transaction(
        "cannot look at the role's rights",
        transaction ->
            transaction.query(
                new FeedSql(RIGHTS),
                rows -> {
                  var rights = new ArrayList<String>();
                  while (rows.next()) {
                    rights.add(rows.getString(1));
                  }
                  return rights;
                }));
  }

  List<String> misfits(Feed feed) {
    var misfits = new ArrayList<String>();
    if (!fits(feed, "from", "NULL", misfits)) {
      return misfits;
    }
    var pieces = new LinkedHashMap<String, String>();
    pieces.put("organization", feed.rows().organization());
    pieces.put("id", feed.rows().id());
    pieces.put("changed", feed.rows().changed());
    if (feed.rows().where() != null) {
      pieces.put("where", feed.rows().where());
    }
    feed.columns().forEach(pieces::putIfAbsent);
    pieces.forEach((name, sql) -> fits(feed, name, sql, misfits));
    return misfits.stream().distinct().toList();
  }

  private boolean fits(Feed feed, String name, String sql, List<String> misfits) {
    String statement =
        "SELECT %s::text FROM %s LIMIT 0".formatted(FeedSql.enclosed(sql), FeedSql.from(feed));
    try {
      return connection.transaction(
          transaction -> transaction.query(new FeedSql(statement), _ -> true));
    } catch (SQLException e) {
      misfits.add("`%s` of %s: %s".formatted(name, feed.name(), Faults.reason(e)));
      return false;
    }
  }

  Map<String, Long> statuses(Feed feed) {
    var counts = new LinkedHashMap<String, Long>();
    String status = feed.columns().get("status");
    if (status == null) {
      return counts;
    }
    String sql =
        "SELECT %s::text, count(*) FROM %s WHERE %s GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT %d"
            .formatted(FeedSql.enclosed(status), FeedSql.from(feed), FeedSql.where(feed), STATUSES);
    return connection.transaction(
        "cannot count the status words of " + feed.name(),
        transaction ->
            transaction.query(
                new FeedSql(sql),
                rows -> {
                  while (rows.next()) {
                    counts.put(String.valueOf(rows.getString(1)), rows.getLong(2));
                  }
                  return counts;
                }));
  }

  RowCounts count(Feed feed, OrganizationTable organizations) {
    String sql =
        """
        SELECT count(*), count(*) FILTER (WHERE owner IS NULL OR owner NOT IN (
            SELECT id FROM (%s) listed (id, name, zone, language) WHERE id IS NOT NULL)),
          count(*) - count(DISTINCT id), count(*) FILTER (WHERE changed IS NULL)
        FROM (SELECT %s::text AS owner, %s::text AS id, %s AS changed FROM %s WHERE %s) counted"""
            .formatted(
                FeedSql.organizations(organizations).text(),
                FeedSql.enclosed(feed.rows().organization()),
                FeedSql.enclosed(feed.rows().id()),
                FeedSql.changed(feed),
                FeedSql.from(feed),
                FeedSql.where(feed));
    return connection.transaction(
        "cannot count the rows of " + feed.name(),
        transaction ->
            transaction.query(
                new FeedSql(sql),
                row -> {
                  row.next();
                  return new RowCounts(
                      row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
                }));
  }
}
