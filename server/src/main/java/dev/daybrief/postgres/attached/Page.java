package dev.daybrief.postgres.attached;

import dev.daybrief.attach.AttachedDatabase.RowKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Rows of one statement, fetched some thousand at a time.
final class Page {

  private static final int FETCHED = 5_000;
  private static final int KEY_COLUMNS = 3;

  @FunctionalInterface
  interface Taking {
    void row(@Nullable String organization, RowKey key, @Nullable String[] values);
  }

  /// Returns how many rows there were.
  static int read(ReadOnlyConnection transaction, FeedSql sql, int columns, Taking taking)
      throws SQLException {
    int read = 0;
    try (var statement = transaction.prepared(sql)) {
      statement.setFetchSize(FETCHED);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          give(rows, columns, taking);
          read++;
        }
      }
    }
    return read;
  }

  private static void give(ResultSet row, int columns, Taking taking) throws SQLException {
    var values = new @Nullable String[columns];
    for (int column = 0; column < columns; column++) {
      values[column] = row.getString(KEY_COLUMNS + column + 1);
    }
    taking.row(row.getString(1), new RowKey(row.getString(2), row.getString(3)), values);
  }

  private Page() {}
}
