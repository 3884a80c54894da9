package dev.daybrief.security.webhook;

import dev.daybrief.access.WebhookDesk.Signed;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How one call system proves that a request is its own.
interface Scheme {

  /// Signatures are believed so long, and no longer before their time: clocks differ.
  Duration FRESH = Duration.ofMinutes(5);

  /// Empty where it proves nothing.
  Optional<Proof> check(String secret, Signed request, byte[] body, Instant now);

  /// @param signedAt null where the scheme signs no time
  record Proof(@Nullable Instant signedAt) {}

  static boolean isFresh(Instant signedAt, Instant now) {
    return Duration.between(signedAt, now).abs().compareTo(FRESH) <= 0;
  }
}
