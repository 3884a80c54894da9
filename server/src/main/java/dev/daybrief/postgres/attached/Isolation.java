package dev.daybrief.postgres.attached;

import dev.daybrief.attach.AttachedDatabase.RowKey;
import dev.daybrief.attach.AttachedDatabase.RowSink;
import dev.daybrief.attach.Feed;
import dev.daybrief.attach.Position;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a page in which the mapping's SQL fails on some row, such as text that is no number: finds
/// those rows by halves and gives all others.
record Isolation(ReadOnlyConnection connection, Feed feed, RowSink sink) {

  private record Keyed(@Nullable String organization, RowKey key) {}

  /// @param last the row that was given last; null before the first
  /// @return rows of the page behind that one
  int read(Position from, int most, @Nullable RowKey last) {
    List<Keyed> rows = keys(from, most);
    int begin = 0;
    for (int place = 0; place < rows.size(); place++) {
      begin = rows.get(place).key().equals(last) ? place + 1 : begin;
    }
    give(rows.subList(begin, rows.size()));
    return rows.size() - begin;
  }

  private void give(List<Keyed> rows) {
    if (rows.isEmpty()) {
      return;
    }
    var read = new ArrayList<Runnable>();
    try {
      connection.transaction(
          transaction -> {
            FeedShape shape = FeedShape.load(transaction, feed);
            return Page.read(
                transaction,
                FeedSql.between(feed, shape, rows.getFirst().key(), rows.getLast().key()),
                shape,
                (organization, key, values) -> read.add(() -> sink.row(organization, key, values)));
          });
      read.forEach(Runnable::run);
    } catch (SQLException e) {
      if (!Faults.isOfARow(e)) {
        throw Faults.of("cannot read " + feed.name(), e);
      }
      giveHalves(rows, Faults.reason(e));
    }
  }

  private void giveHalves(List<Keyed> rows, String reason) {
    if (rows.getFirst().key().equals(rows.getLast().key())) {
      sink.unreadable(rows.getFirst().organization(), rows.getFirst().key(), reason);
      return;
    }
    int half = rows.size() / 2;
    // Rows with the same key are one: they cannot be told apart.
    while (half < rows.size() && rows.get(half).key().equals(rows.get(half - 1).key())) {
      half++;
    }
    if (half == rows.size()) {
      half = 1;
      while (rows.get(half).key().equals(rows.getFirst().key())) {
        half++;
      }
    }
    give(rows.subList(0, half));
    give(rows.subList(half, rows.size()));
  }

  private List<Keyed> keys(Position from, int most) {
    var keys = new ArrayList<Keyed>();
    connection.transaction(
        "cannot read the ids of " + feed.name(),
        transaction -> {
          FeedShape shape = FeedShape.loadKey(transaction, feed);
          return Page.read(
              transaction,
              FeedSql.page(feed, shape, from, most),
              shape,
              (organization, key, _) -> keys.add(new Keyed(organization, key)));
        });
    return keys;
  }
}
