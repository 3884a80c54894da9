package dev.daybrief.postgres.attached;

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
    var parameters = new ArrayList<String>();
    String condition = condition(feed, from, parameters);
    String order = from instanceof Position.Undated ? "" : changed(feed) + ", ";
    return new FeedSql(
        "SELECT %s FROM %s WHERE %s AND %s ORDER BY %s%s LIMIT %d"
            .formatted(selected(feed), from(feed), where(feed), condition, order, id(feed), most),
        parameters);
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
    return Stream.concat(
            Stream.of(feed.rows().organization(), feed.rows().changed(), feed.rows().id()),
            feed.columns().values().stream())
        .map(sql -> enclosed(sql) + "::text")
        .collect(Collectors.joining(", "));
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
