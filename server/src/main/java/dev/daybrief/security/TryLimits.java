package dev.daybrief.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// How often one address may try one e-mail. A try is counted before it is checked, so that
/// parallel guesses count exactly; the owner of the e-mail, at another address, is never kept out.
final class TryLimits {

  /// 10 wrong passwords in 15 minutes: room for a tired person, 1,000 guesses a day at most.
  static final int TRIES = 10;

  static final Duration WINDOW = Duration.ofMinutes(15);

  /// 100,000 pairs remembered, about 20 MB.
  private static final int PAIRS = 100_000;

  private record Pair(String address, String email) {}

  private record Tries(int count, Instant until) {}

  private final InstantSource clock;
  private final Cache<Pair, Tries> tries =
      Caffeine.newBuilder().maximumSize(PAIRS).expireAfterWrite(WINDOW).build();

  TryLimits(InstantSource clock) {
    this.clock = clock;
  }

  /// Counts a try; how long to wait when there is none left.
  Optional<Duration> take(String address, String email) {
    Instant now = clock.instant();
    var refused = new AtomicReference<Optional<Duration>>(Optional.empty());
    tries
        .asMap()
        .compute(
            new Pair(address, email),
            (pair, before) -> {
              if (before == null || !now.isBefore(before.until)) {
                return new Tries(1, now.plus(WINDOW));
              }
              if (before.count == TRIES) {
                refused.set(Optional.of(Duration.between(now, before.until)));
                return before;
              }
              return new Tries(before.count + 1, before.until);
            });
    return refused.get();
  }

  /// The password was right.
  void forget(String address, String email) {
    tries.invalidate(new Pair(address, email));
  }
}
