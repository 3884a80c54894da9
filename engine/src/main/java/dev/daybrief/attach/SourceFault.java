package dev.daybrief.attach;

/// The other database does not give what was asked. The message is for the operator and holds no
/// password.
public final class SourceFault extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final FeedState state;

  public SourceFault(FeedState state, String message, Throwable cause) {
    super(message, cause);
    this.state = state;
  }

  public FeedState state() {
    return state;
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
