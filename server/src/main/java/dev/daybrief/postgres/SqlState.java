package dev.daybrief.postgres;

import java.sql.SQLException;
import java.util.concurrent.TimeoutException;

/// Why PostgreSQL refused a statement.
public final class SqlState {

  static final String UNIQUE_VIOLATION = "23505";

  /// The state of the refusal beneath, or none.
  static String of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refusal && refusal.getSQLState() != null) {
        return refusal.getSQLState();
      }
    }
    return "";
  }

  /// Whether the server could not do anything for anybody: no connection, shutting down, starting,
  /// no connection left, no room on its disk, or none from the pool in time.
  public static boolean isOutage(Throwable failure) {
    String state = of(failure);
    return state.startsWith("08")
        || state.startsWith("57P0")
        || state.equals("53300")
        || state.equals("53100")
        || isPoolTimeout(failure);
  }

  private static boolean isPoolTimeout(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException && cause.getCause() instanceof TimeoutException) {
        return true;
      }
    }
    return false;
  }

  private SqlState() {}
}
