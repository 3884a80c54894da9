package dev.daybrief.http;

import java.time.Duration;
import java.util.function.LongSupplier;

/// How long those who find no room should stay away, so that in each second as many come back as
/// can enter: told sooner, they would come for nothing, and refusing them takes time from the rest.
final class Backlog {

  private static final int LONGEST = 10;

  private final LongSupplier seconds;
  private long second;
  private int entered;
  private int refused;
  private int wait = 1;

  /// @param seconds a clock that never goes back
  Backlog(LongSupplier seconds) {
    this.seconds = seconds;
    this.second = seconds.getAsLong();
  }

  synchronized void enter() {
    look();
    entered++;
  }

  /// What to tell the one who is refused.
  synchronized Duration refuse() {
    look();
    refused++;
    return Duration.ofSeconds(wait);
  }

  /// Whoever is refused comes back once in that time: those of one second are a part of all who
  /// wait. A wait shrinks slowly, as all who were told of it are still away.
  private void look() {
    long now = seconds.getAsLong();
    if (now == second) {
      return;
    }
    int outside = refused * wait;
    int needed = Math.ceilDiv(outside, Math.max(entered, 1));
    long quiet = now - second - 1;
    wait = Math.clamp(Math.max(needed, wait - 1) - quiet, 1, LONGEST);
    second = now;
    entered = 0;
    refused = 0;
  }
}
