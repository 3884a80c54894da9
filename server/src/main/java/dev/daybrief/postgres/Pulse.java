package dev.daybrief.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Asks the server a few times a second whether it is there, on a connection of its own: a
/// transaction that waits cannot tell a server that is busy from one that is gone, and a network
/// that swallows everything says nothing for minutes.
public final class Pulse implements AutoCloseable {

  private static final long BETWEEN_MILLIS = 200;

  /// Longer than a busy server leaves anybody without an answer, and short enough to tell a reader
  /// within a second.
  private static final Duration LATE = Duration.ofMillis(700);

  private static final int ANSWER_SECONDS = 1;

  private final DatabaseUrl url;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean watching;
  private volatile long heard;

  Pulse(DatabaseUrl url) {
    this.url = url;
  }

  Pulse start() {
    heard = System.nanoTime();
    watching = true;
    Thread.ofPlatform().daemon().name("database-pulse").start(this::askUntilEnded);
    return this;
  }

  /// False where nobody watches.
  boolean isLost() {
    return watching && System.nanoTime() - heard > LATE.toNanos();
  }

  private void askUntilEnded() {
    while (watching) {
      try (Connection connection = url.connect(ANSWER_SECONDS)) {
        while (watching && connection.isValid(ANSWER_SECONDS)) {
          heard = System.nanoTime();
          pause();
        }
      } catch (SQLException unreachable) {
        pause();
      }
    }
  }

  private void pause() {
    try {
      watching = !ended.await(BETWEEN_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      watching = false;
    }
  }

  @Override
  public void close() {
    watching = false;
    ended.countDown();
  }
}
