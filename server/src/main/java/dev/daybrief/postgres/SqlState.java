package dev.daybrief.postgres;

import java.sql.SQLException;

/// Why PostgreSQL refused a statement.
final class SqlState {

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

  private SqlState() {}
}
