package dev.daybrief.postgres.embedded;

import java.io.InterruptedIOException;

/// Waiting for another process.
final class Pause {

  static void millis(long millis) throws InterruptedIOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for PostgreSQL");
    }
  }

  private Pause() {}
}
