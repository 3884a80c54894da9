package dev.daybrief.postgres.provision;

import dev.daybrief.postgres.ContextKey;
import dev.daybrief.postgres.DatabaseUnusableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The keys by which the application says for whom it works. They lie in the database, where all
/// nodes find them, and no role but the owner reads them.
final class ContextKeys {

  /// The one that signs; made where there is none.
  static ContextKey newest(Connection connection, String owner) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("SET ROLE " + Roles.quoted(owner));
      addFirst(connection);
      try (var row =
          statement.executeQuery(
              """
              SELECT inner_block, outer_block FROM daybrief.context_keys
              ORDER BY number DESC LIMIT 1""")) {
        row.next();
        return new ContextKey(row.getBytes(1), row.getBytes(2));
      } finally {
        statement.execute("RESET ROLE");
      }
    }
  }

  private static void addFirst(Connection connection) throws SQLException {
    ContextKey key = ContextKey.random();
    try (var insert =
        connection.prepareStatement(
            """
            INSERT INTO daybrief.context_keys (number, inner_block, outer_block)
            SELECT 1, ?, ? WHERE NOT EXISTS (SELECT FROM daybrief.context_keys)""")) {
      insert.setBytes(1, key.inner());
      insert.setBytes(2, key.outer());
      insert.executeUpdate();
    }
  }

  /// Else no row of anybody would be seen, and nothing would tell why.
  static void check(Connection app, ContextKey key) throws SQLException {
    try (var statement =
        app.prepareStatement(
            """
            SELECT daybrief.tenants() IS NOT NULL, clock_timestamp()
            FROM set_config('daybrief.organizations', ?, false)""")) {
      statement.setString(1, key.context(List.of(), Instant.now()));
      try (var row = statement.executeQuery()) {
        row.next();
        if (!row.getBoolean(1)) {
          Duration apart = Duration.between(row.getTimestamp(2).toInstant(), Instant.now());
          throw new DatabaseUnusableException(
              "the database does not believe for whom the application works: the clocks are "
                  + apart.abs().toSeconds()
                  + " s apart; synchronise both with NTP");
        }
      }
    }
  }

  private ContextKeys() {}
}
