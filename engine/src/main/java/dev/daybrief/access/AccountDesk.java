package dev.daybrief.access;

import java.time.Duration;
import java.util.List;

/// Port: what members do to their own way in.
public interface AccountDesk {

  /// Ends the member's other sessions.
  Outcome changePassword(Principal member, String current, String wanted);

  SecondFactor secondFactor(Principal member);

  /// Gives a secret, which is in force when it is confirmed.
  Outcome beginSecondFactor(Principal member, String password);

  /// Ends the member's other sessions.
  ///
  /// @param code made with the secret
  Outcome confirmSecondFactor(Principal member, String code);

  /// @param code made with the secret, or a recovery code
  Outcome removeSecondFactor(Principal member, String password, String code);

  /// @param recoveryCodes how many are left
  record SecondFactor(boolean on, int recoveryCodes) {}

  sealed interface Outcome {
    record Done() implements Outcome {}

    /// @param secret as people type it, shown once
    /// @param uri the same for a program that makes codes
    record Begun(String secret, String uri) implements Outcome {

      @Override
      public String toString() {
        return "Begun";
      }
    }

    /// @param recoveryCodes shown once; each is good once in the place of a code
    record Confirmed(List<String> recoveryCodes) implements Outcome {

      public Confirmed {
        recoveryCodes = List.copyOf(recoveryCodes);
      }

      @Override
      public String toString() {
        return "Confirmed";
      }
    }

    /// Password or code is not right: not told which.
    record NotProven() implements Outcome {}

    /// A factor is on already, or none was begun.
    record OutOfTurn() implements Outcome {}

    /// @param why of the new password, for the one who typed it
    record Unfit(String why) implements Outcome {}

    record TooManyTries(Duration retryAfter) implements Outcome {}
  }
}
