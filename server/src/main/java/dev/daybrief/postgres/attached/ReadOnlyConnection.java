package dev.daybrief.postgres.attached;

import dev.daybrief.postgres.DatabaseUrl;
import dev.daybrief.postgres.DriverLog;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// Transactions on the other database that can only read. Each one sets its own limits, so that
/// nothing rests on what a pooler in between keeps of a session.
final class ReadOnlyConnection implements AutoCloseable {

  private static final int CONNECT_SECONDS = 10;
  private static final int FETCHED = 5_000;

  /// A statement that takes longer has no index to go by; the other side has its own work to do.
  private static final int STATEMENT_SECONDS = 300;

  private final Connection connection;
  private final String limits;

  private ReadOnlyConnection(Connection connection, String limits) {
    this.connection = connection;
    this.limits = limits;
  }

  /// @param times zone in which timestamps without one are read
  static ReadOnlyConnection open(DatabaseUrl url, ZoneId times) {
    DriverLog.quieten();
    try {
      Connection connection = DriverManager.getConnection(url.jdbc(), properties(url));
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      return new ReadOnlyConnection(connection, limits(times));
    } catch (SQLException e) {
      throw Faults.of("cannot connect to " + url, e);
    }
  }

  private static Properties properties(DatabaseUrl url) {
    var properties = new Properties();
    properties.setProperty("user", url.user());
    properties.setProperty("password", url.password());
    properties.setProperty("ApplicationName", "daybrief");
    properties.setProperty("readOnly", "true");
    properties.setProperty("connectTimeout", String.valueOf(CONNECT_SECONDS));
    properties.setProperty("socketTimeout", String.valueOf(STATEMENT_SECONDS + 30));
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("prepareThreshold", "0");
    return properties;
  }

  private static String limits(ZoneId times) {
    return """
    SET TRANSACTION READ ONLY;
    SET LOCAL statement_timeout = '%ds';
    SET LOCAL lock_timeout = '10s';
    SET LOCAL idle_in_transaction_session_timeout = '300s';
    SET LOCAL standard_conforming_strings = on;
    SET LOCAL DateStyle = 'ISO, YMD';
    SET LOCAL TimeZone = '%s'"""
        .formatted(STATEMENT_SECONDS, times.getId().replace("'", ""));
  }

  @FunctionalInterface
  interface Work<T> {
    T in(ReadOnlyConnection transaction) throws SQLException;
  }

  /// @param what is being done, for the message of a failure
  <T> T transaction(String what, Work<T> work) {
    try {
      return transaction(work);
    } catch (SQLException e) {
      throw Faults.of(what, e);
    }
  }

  <T> T transaction(Work<T> work) throws SQLException {
    try {
      try (var statement = connection.createStatement()) {
        statement.execute(limits);
      }
      return work.in(this);
    } finally {
      if (!connection.isClosed()) {
        connection.rollback();
      }
    }
  }

  @FunctionalInterface
  interface Reading<T> {
    T of(ResultSet rows) throws SQLException;
  }

  /// Rows are fetched some thousand at a time.
  <T> T query(FeedSql sql, Reading<T> reading) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.setFetchSize(FETCHED);
      try (var rows = statement.executeQuery(sql.text())) {
        return reading.of(rows);
      }
    }
  }

  /// The rows in the binary form of COPY, a message each.
  CopyOut copy(FeedSql sql) throws SQLException {
    return connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyOut("COPY (" + sql.text() + ") TO STDOUT (FORMAT binary)");
  }

  Connection connection() {
    return connection;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException gone) {
      // It was only read.
      return;
    }
  }
}
