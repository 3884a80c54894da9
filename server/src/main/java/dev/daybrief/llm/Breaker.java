package dev.daybrief.llm;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Leaves a provider alone that failed many times in a row, and then lets one request try again.
final class Breaker {

  /// A provider that fails one request in ten fails ten in a row once in 10 billion times.
  static final int FAILURES = 10;

  static final Duration REST = Duration.ofSeconds(30);

  private final InstantSource clock;
  private int failures;
  private Instant closedUntil = Instant.MIN;

  Breaker(InstantSource clock) {
    this.clock = clock;
  }

  /// Whether a request may be sent. After the rest the first who asks tries; the others wait for
  /// what comes of it, at most another rest.
  synchronized boolean lets() {
    if (failures < FAILURES) {
      return true;
    }
    Instant now = clock.instant();
    if (now.isBefore(closedUntil)) {
      return false;
    }
    closedUntil = now.plus(REST);
    return true;
  }

  synchronized void succeeded() {
    failures = 0;
  }

  synchronized void failed() {
    failures++;
    if (failures == FAILURES) {
      closedUntil = clock.instant().plus(REST);
    }
  }
}
