package dev.daybrief.postgres;

/// The database cannot be used as it is. The message is for the operator: what is wrong, with names
/// and places, and what to do. It never holds a password.
public final class DatabaseUnusableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public DatabaseUnusableException(String message) {
    super(message);
  }

  public DatabaseUnusableException(String message, Throwable cause) {
    super(message, cause);
  }
}
