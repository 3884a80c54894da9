package dev.daybrief.postgres.embedded;

import dev.daybrief.postgres.DatabaseUnusableException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Looks every second whether the server still runs. One that cannot start, as on a full disk, is
/// tried again until it can.
public final class Keeper implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Keeper.class.getName());

  private final Revival revival;
  private final CountDownLatch ended = new CountDownLatch(1);
  private String trouble = "";

  Keeper(Revival revival) {
    this.revival = revival;
  }

  interface Revival {
    void revive() throws IOException;
  }

  Keeper start() {
    Thread.ofPlatform().daemon().name("postgres-keeper").start(this::keepUntilEnded);
    return this;
  }

  private void keepUntilEnded() {
    try {
      while (!ended.await(1, TimeUnit.SECONDS)) {
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      revival.revive();
      trouble = "";
    } catch (IOException | DatabaseUnusableException e) {
      tell(e);
    }
  }

  /// Once, however often it is tried.
  private void tell(Exception failure) {
    String text = String.valueOf(failure.getMessage());
    if (!text.equals(trouble)) {
      LOG.log(Level.ERROR, "the embedded PostgreSQL does not start: {0}", text);
      trouble = text;
    }
  }

  @Override
  public void close() {
    ended.countDown();
  }
}
