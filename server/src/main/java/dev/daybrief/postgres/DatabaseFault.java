package dev.daybrief.postgres;

/// A statement failed for a reason that no caller can mend; ids and cause, never customer text.
public final class DatabaseFault extends RuntimeException {

  private static final long serialVersionUID = 1;

  public DatabaseFault(String message, Throwable cause) {
    super(message, cause);
  }
}
