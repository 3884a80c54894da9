package dev.daybrief.postgres.provision;

import dev.daybrief.postgres.ContextKey;
import dev.daybrief.postgres.DatabaseUnusableException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// The keys by which the application says for whom it works. They lie in the database, where all
/// nodes find them, and no role but the owner reads them.
final class ContextKeys {

  private static final Logger LOG = System.getLogger(ContextKeys.class.getName());

  /// 60 s, the leeway with which access tokens are read.
  private static final Duration MOST_APART = Duration.ofMinutes(1);

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
  ///
  /// @param clock ours; the database's decides
  static void check(Connection app, ContextKey key, InstantSource clock) throws SQLException {
    Instant server = now(app);
    if (!isBelieved(app, key.context(List.of(), server))) {
      throw new DatabaseUnusableException(
          "the database does not believe for whom the application works: its keys or the function"
              + " daybrief.tenants() were changed by hand");
    }
    Duration apart = Duration.between(server, clock.instant()).abs();
    if (apart.compareTo(MOST_APART) > 0) {
      LOG.log(
          Level.WARNING,
          "this machine''s clock and the database''s are {0} s apart; synchronise both with NTP: other"
              + " processes refuse access tokens of this one",
          Long.toString(apart.toSeconds()));
    }
  }

  private static Instant now(Connection app) throws SQLException {
    try (var statement = app.createStatement();
        var row = statement.executeQuery("SELECT clock_timestamp()")) {
      row.next();
      return row.getTimestamp(1).toInstant();
    }
  }

  private static boolean isBelieved(Connection app, String context) throws SQLException {
    try (var statement =
        app.prepareStatement(
            """
            SELECT daybrief.tenants() IS NOT NULL
            FROM set_config('daybrief.organizations', ?, false)""")) {
      statement.setString(1, context);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  private ContextKeys() {}
}
