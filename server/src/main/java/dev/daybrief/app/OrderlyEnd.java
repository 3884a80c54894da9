package dev.daybrief.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Keeps a process that is told to stop until its work has ended: the virtual machine waits for its
/// hooks and for no other thread, so that whatever came after the web server would be cut off.
final class OrderlyEnd implements AutoCloseable {

  /// 30 s, as long as a service manager waits before it kills.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final CountDownLatch ended = new CountDownLatch(1);

  /// From now on a signal waits until this is closed.
  void await() {
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::waitUntilEnded));
  }

  private void waitUntilEnded() {
    try {
      if (!ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        System.err.println("daybrief: not all work ended in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended.countDown();
  }
}
