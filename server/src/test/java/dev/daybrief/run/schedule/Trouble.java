package dev.daybrief.run.schedule;

import dev.daybrief.brief.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;

/// What goes wrong between two steps of a process, by a seed: it dies, is stopped for longer than
/// its lease while others work, finds the store gone, or fails. Time passes here alone.
final class Trouble implements InstantSource {

  /// The process is gone: nothing of it runs any more.
  static final class Death extends Error {
    private static final long serialVersionUID = 1;

    Death() {
      super("killed", null, false, false);
    }
  }

  private static final int IN = 400;

  private final Random random;
  private Runnable others = () -> {};
  private Instant now;
  private boolean calm;
  private int depth;
  int met;

  Trouble(Random random, Instant begin) {
    this.random = random;
    this.now = begin;
  }

  /// What the others do while one is stopped.
  void others(Runnable work) {
    others = work;
  }

  void end() {
    calm = true;
  }

  void letPass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }

  /// Called between any two steps.
  void step() {
    letPass(Duration.ofMillis(random.nextInt(200)));
    if (calm) {
      return;
    }
    int kind = random.nextInt(IN);
    if (kind < 8) {
      met++;
    }
    switch (kind) {
      case 0, 1 -> throw new Death();
      case 2 -> throw new StoreUnavailable("gone", new IllegalStateException());
      case 3 -> throw new IllegalStateException("a fault");
      case 4, 5, 6, 7 -> stop();
      default -> {}
    }
  }

  private void stop() {
    letPass(Duration.ofSeconds(random.nextInt(300)));
    if (depth < 2) {
      depth++;
      others.run();
      depth--;
    }
    letPass(Duration.ofSeconds(random.nextInt(60)));
  }
}
