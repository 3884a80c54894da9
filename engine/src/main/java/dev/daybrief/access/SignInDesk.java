package dev.daybrief.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Port: opens, renews and closes sessions.
public interface SignInDesk {

  /// @param code of the second factor, where the member was asked for one
  Outcome signIn(String email, String password, Optional<String> code, String address);

  /// Exchanges a refresh token for new ones; a token used twice closes its session.
  Outcome refresh(String refreshToken);

  /// Tokens of the session are refused within a second, on every node.
  void signOut(Principal principal);

  sealed interface Outcome {
    record SignedIn(Member member, Tokens tokens) implements Outcome {}

    /// Address and password are right, and the member has a second factor.
    record CodeNeeded() implements Outcome {}

    /// Unknown address, wrong password or code, disabled member or spent refresh token: told apart
    /// nowhere.
    record Refused() implements Outcome {}

    record TooManyTries(Duration retryAfter) implements Outcome {}
  }

  /// @param access bearer token
  /// @param refresh opaque, for the cookie alone
  record Tokens(String access, Instant accessExpires, String refresh, Instant refreshExpires) {}
}
