package dev.daybrief.brief;

/// The store behind a port cannot be reached, for any organisation. Ports throw it instead of the
/// failure of one organisation's work, so that a run can stop at once.
public final class StoreUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  public StoreUnavailable(String message) {
    super(message);
  }

  public StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
