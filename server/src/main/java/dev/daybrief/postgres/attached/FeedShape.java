package dev.daybrief.postgres.attached;

import dev.daybrief.attach.Feed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// How a feed's rows are sent: a piece of SQL that is mapped twice is sent once, a time as a number
/// and all else as text.
final class FeedShape {

  /// Organisation, change time and id come first.
  static final int KEY = 3;

  static final int CHANGED = 1;
  static final int ID = 2;

  private final String sent;
  private final boolean[] times;
  private final int[] places;

  private FeedShape(String sent, boolean[] times, int[] places) {
    this.sent = sent;
    this.times = times;
    this.places = places;
  }

  /// The pieces of SQL that a row is made of.
  static List<String> pieces(Feed feed) {
    var pieces = new ArrayList<String>();
    pieces.add(feed.rows().organization());
    pieces.add(feed.rows().changed());
    pieces.add(feed.rows().id());
    pieces.addAll(feed.columns().values());
    return pieces;
  }

  /// @param types names of the types of the pieces
  static FeedShape of(List<String> pieces, List<String> types) {
    var sent = new LinkedHashMap<String, Integer>();
    var casts = new ArrayList<String>();
    var times = new boolean[pieces.size()];
    var places = new int[pieces.size()];
    for (int place = 0; place < places.length; place++) {
      String piece = pieces.get(place);
      Integer before = sent.putIfAbsent(piece, sent.size());
      if (before == null) {
        boolean time = types.get(place).equals("timestamptz");
        times[sent.size() - 1] = time;
        // Also a time: what is read as a number is one, whatever the table has become. With names
        // of ours: rows are ordered by the columns of theirs and not by their texts.
        casts.add(
            "%s::%s AS daybrief_%d"
                .formatted(FeedSql.enclosed(piece), time ? "timestamptz" : "text", casts.size()));
      }
      places[place] = before == null ? sent.size() - 1 : before;
    }
    return new FeedShape(String.join(", ", casts), times, places);
  }

  /// As the tables are now; they stay so until the transaction ends.
  static FeedShape load(ReadOnlyConnection transaction, Feed feed) throws SQLException {
    return of(pieces(feed), types(transaction, feed));
  }

  /// Of organisation, change time and id alone.
  static FeedShape loadKey(ReadOnlyConnection transaction, Feed feed) throws SQLException {
    return of(pieces(feed).subList(0, KEY), types(transaction, feed));
  }

  /// Names of the types of all pieces.
  static List<String> types(ReadOnlyConnection transaction, Feed feed) throws SQLException {
    return transaction.query(FeedSql.shape(feed), FeedShape::types);
  }

  private static List<String> types(ResultSet rows) throws SQLException {
    var meta = rows.getMetaData();
    var types = new ArrayList<String>();
    for (int column = 1; column <= meta.getColumnCount(); column++) {
      types.add(meta.getColumnTypeName(column));
    }
    return types;
  }

  /// What is selected, in SQL.
  String sent() {
    return sent;
  }

  int fields() {
    return times.length;
  }

  /// Whether what is sent there is a number.
  boolean isTime(int field) {
    return times[field];
  }

  /// The key and the columns.
  int pieces() {
    return places.length;
  }

  /// Where the piece is among what is sent.
  int field(int piece) {
    return places[piece];
  }
}
