package dev.daybrief.postgres;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The database server's clock, as far as its last answer tells: ours, and what it is off.
final class ServerTime {

  private final InstantSource clock;
  private volatile Duration ahead = Duration.ZERO;

  ServerTime(InstantSource clock) {
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().plus(ahead);
  }

  /// What the server has just said.
  void hear(Instant server) {
    ahead = Duration.between(clock.instant(), server);
  }
}
