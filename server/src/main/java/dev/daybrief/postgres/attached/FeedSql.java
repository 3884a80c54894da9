package dev.daybrief.postgres.attached;

import dev.daybrief.attach.AttachedDatabase.RowKey;
import dev.daybrief.attach.Feed;
import dev.daybrief.attach.OrganizationTable;
import dev.daybrief.attach.Position;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A statement on the other database. Each piece of the mapping stands in parentheses on lines of
/// its own, so that a comment in it ends with it. Values stand in it as literals, as COPY takes no
/// parameters; the server infers their types, which are its own.
record FeedSql(String text) {

  /// The page of rows at a position: organisation, change time, id, then the feed's columns.
  static FeedSql page(Feed feed, FeedShape shape, Position from, int most) {
    return new FeedSql(
        "SELECT %s FROM %s WHERE %s AND %s ORDER BY %s, %s LIMIT %d"
            .formatted(
                shape.sent(),
                from(feed),
                where(feed),
                condition(feed, from),
                changed(feed),
                id(feed),
                most));
  }

  /// The rows from one key to another. The condition keeps SQL that fails on other rows away from
  /// them: a limit would not, where rows are sorted.
  static FeedSql between(Feed feed, FeedShape shape, RowKey first, RowKey last) {
    return new FeedSql(
        "SELECT %s FROM %s WHERE %s AND %s AND %s ORDER BY %s, %s"
            .formatted(
                shape.sent(),
                from(feed),
                where(feed),
                bound(feed, ">=", first),
                bound(feed, "<=", last),
                changed(feed),
                id(feed)));
  }

  private static String bound(Feed feed, String comparison, RowKey key) {
    String changed = key.changed();
    String id = String.valueOf(key.id());
    return changed == null
        ? "%s IS NULL AND %s %s %s".formatted(changed(feed), id(feed), comparison, literal(id))
        : after(feed, comparison, changed, id);
  }

  private static String condition(Feed feed, Position from) {
    return switch (from) {
      case Position.Start _ -> changed(feed) + " IS NOT NULL";
      case Position.Since since -> changed(feed) + " >= " + literal(since.changed());
      case Position.From row -> after(feed, ">=", row.changed(), row.id());
      case Position.Behind row -> after(feed, ">", row.changed(), row.id());
      case Position.Undated undated -> changed(feed) + " IS NULL" + behind(feed, undated.id());
    };
  }

  private static String after(Feed feed, String comparison, String changed, String id) {
    return "(%s, %s) %s (%s, %s)"
        .formatted(changed(feed), id(feed), comparison, literal(changed), literal(id));
  }

  private static String behind(Feed feed, @Nullable String id) {
    return id == null ? "" : " AND " + id(feed) + " > " + literal(id);
  }

  /// Rows of these external ids: organisation and external id.
  static FeedSql find(Feed feed, String idArray) {
    String id = enclosed(feed.sql("external_id"));
    return new FeedSql(
        "SELECT DISTINCT %s::text, %s::text FROM %s WHERE %s AND %s = ANY (%s)"
            .formatted(
                enclosed(feed.rows().organization()),
                id,
                from(feed),
                where(feed),
                id,
                literal(idArray)));
  }

  /// No row, but every name and right is looked at.
  static FeedSql shape(Feed feed) {
    String selected =
        FeedShape.pieces(feed).stream().map(FeedSql::enclosed).collect(Collectors.joining(", "));
    return new FeedSql(
        "SELECT %s FROM %s WHERE %s LIMIT 0".formatted(selected, from(feed), where(feed)));
  }

  static FeedSql organizations(OrganizationTable table) {
    var listing = table.listing();
    return new FeedSql(
        "SELECT %s::text, %s::text, %s::text, %s::text FROM %s WHERE %s ORDER BY 1"
            .formatted(
                enclosed(listing.id()),
                enclosed(listing.name()),
                enclosed(orNull(table.zone())),
                enclosed(orNull(table.language())),
                listing.from() + "\n",
                enclosed(orTrue(listing.where()))));
  }

  static String from(Feed feed) {
    return feed.rows().from() + "\n";
  }

  static String where(Feed feed) {
    return enclosed(orTrue(feed.rows().where()));
  }

  static String changed(Feed feed) {
    return enclosed(feed.rows().changed());
  }

  private static String id(Feed feed) {
    return enclosed(feed.rows().id());
  }

  /// Each transaction says that a backslash is no escape.
  static String literal(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  static String enclosed(String sql) {
    return "(" + sql + "\n)";
  }

  private static String orTrue(@Nullable String where) {
    return where == null ? "true" : where;
  }

  private static String orNull(@Nullable String sql) {
    return sql == null ? "NULL" : sql;
  }
}
