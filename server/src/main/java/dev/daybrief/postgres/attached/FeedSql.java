package dev.daybrief.postgres.attached;

import dev.daybrief.attach.AttachedDatabase.RowKey;
import dev.daybrief.attach.Feed;
import dev.daybrief.attach.OrganizationTable;
import dev.daybrief.attach.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A statement on the other database with its parameters. Each piece of the mapping stands in
/// parentheses on lines of its own, so that a comment in it ends with it.
record FeedSql(String text, List<String> parameters) {

  /// The page of rows at a position: organisation, change time, id, then the feed's columns.
  static FeedSql page(Feed feed, Position from, int most) {
    return page(feed, selected(feed), from, most);
  }

  /// Organisation, change time and id alone.
  static FeedSql keys(Feed feed, Position from, int most) {
    return page(feed, selectedKey(feed), from, most);
  }

  private static FeedSql page(Feed feed, String selected, Position from, int most) {
    var parameters = new ArrayList<String>();
    String condition = condition(feed, from, parameters);
    return new FeedSql(
        "SELECT %s FROM %s WHERE %s AND %s ORDER BY %s, %s LIMIT %d"
            .formatted(selected, from(feed), where(feed), condition, changed(feed), id(feed), most),
        parameters);
  }

  /// The rows from one key to another. The condition keeps SQL that fails on other rows away from
  /// them: a limit would not, where rows are sorted.
  static FeedSql between(Feed feed, RowKey first, RowKey last) {
    var parameters = new ArrayList<String>();
    String condition =
        bound(feed, ">=", first, parameters) + " AND " + bound(feed, "<=", last, parameters);
    return new FeedSql(
        "SELECT %s FROM %s WHERE %s AND %s ORDER BY %s, %s"
            .formatted(selected(feed), from(feed), where(feed), condition, changed(feed), id(feed)),
        parameters);
  }

  private static String bound(Feed feed, String comparison, RowKey key, List<String> parameters) {
    String changed = key.changed();
    String id = String.valueOf(key.id());
    if (changed != null) {
      return after(feed, comparison, changed, id, parameters);
    }
    parameters.add(id);
    return changed(feed) + " IS NULL AND " + id(feed) + " " + comparison + " ?";
  }

  private static String condition(Feed feed, Position from, List<String> parameters) {
    return switch (from) {
      case Position.Start _ -> changed(feed) + " IS NOT NULL";
      case Position.Since since -> {
        parameters.add(since.changed());
        yield changed(feed) + " >= ?";
      }
      case Position.From row -> after(feed, ">=", row.changed(), row.id(), parameters);
      case Position.Behind row -> after(feed, ">", row.changed(), row.id(), parameters);
      case Position.Undated undated ->
          changed(feed) + " IS NULL" + undated(feed, undated, parameters);
    };
  }

  private static String after(
      Feed feed, String comparison, String changed, String id, List<String> parameters) {
    parameters.add(changed);
    parameters.add(id);
    return "(%s, %s) %s (?, ?)".formatted(changed(feed), id(feed), comparison);
  }

  private static String undated(Feed feed, Position.Undated from, List<String> parameters) {
    if (from.id() == null) {
      return "";
    }
    parameters.add(from.id());
    return " AND " + id(feed) + " > ?";
  }

  /// Rows of these external ids: organisation and external id.
  static FeedSql find(Feed feed, String idArray) {
    String id = enclosed(feed.sql("external_id"));
    return new FeedSql(
        "SELECT DISTINCT %s::text, %s::text FROM %s WHERE %s AND %s = ANY (?)"
            .formatted(enclosed(feed.rows().organization()), id, from(feed), where(feed), id),
        List.of(idArray));
  }

  /// No row, but every name and right is looked at. `$n` as in [#page].
  static FeedSql shape(Feed feed) {
    return new FeedSql(
        "SELECT %s, %s FROM %s WHERE %s LIMIT 0"
            .formatted(changed(feed), selected(feed), from(feed), where(feed)),
        List.of());
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
                enclosed(orTrue(listing.where()))),
        List.of());
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

  private static String selected(Feed feed) {
    return texts(
        Stream.concat(
            Stream.of(feed.rows().organization(), feed.rows().changed(), feed.rows().id()),
            feed.columns().values().stream()));
  }

  private static String selectedKey(Feed feed) {
    return texts(Stream.of(feed.rows().organization(), feed.rows().changed(), feed.rows().id()));
  }

  private static String texts(Stream<String> pieces) {
    return pieces.map(sql -> enclosed(sql) + "::text").collect(Collectors.joining(", "));
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
