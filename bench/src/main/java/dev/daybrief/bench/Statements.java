package dev.daybrief.bench;

import dev.daybrief.postgres.DatabaseUrl;
import java.sql.SQLException;

/// One statement, on a connection of its own.
final class Statements {

  static void execute(DatabaseUrl url, String sql) throws SQLException {
    try (var connection = url.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// The first column of the first row.
  static String text(DatabaseUrl url, String sql) throws SQLException {
    try (var connection = url.connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private Statements() {}
}
