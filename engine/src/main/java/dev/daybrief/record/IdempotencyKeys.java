package dev.daybrief.record;

import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.util.UUID;

/// Port: requests that a program may send again because it did not learn what became of the first.
public interface IdempotencyKeys {

  /// Takes the key for this request, or says what it was used for within the last 24 h.
  ///
  /// @param payloadHash the same for the same request
  Claim claim(OrganizationId organization, String key, String payloadHash, Instant now);

  /// Keeps the answer for those who ask again.
  void answer(OrganizationId organization, String key, UUID token, String answer);

  /// The request came to nothing and may be sent again.
  void release(OrganizationId organization, String key, UUID token);

  sealed interface Claim {

    /// The request is to be done now.
    ///
    /// @param token shows later that the key is still this request's
    record First(UUID token) implements Claim {}

    record Answered(String answer) implements Claim {}

    record InFlight() implements Claim {}

    record OtherPayload() implements Claim {}
  }
}
