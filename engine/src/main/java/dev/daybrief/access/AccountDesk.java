package dev.daybrief.access;

import java.time.Duration;

/// Port: what members do to their own way in.
public interface AccountDesk {

  /// Ends the member's other sessions.
  Outcome changePassword(Principal member, String current, String wanted);

  sealed interface Outcome {
    record Done() implements Outcome {}

    /// The password is not right.
    record NotProven() implements Outcome {}

    /// @param why of the new password, for the one who typed it
    record Unfit(String why) implements Outcome {}

    record TooManyTries(Duration retryAfter) implements Outcome {}
  }
}
