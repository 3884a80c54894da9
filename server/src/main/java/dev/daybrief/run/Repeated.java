package dev.daybrief.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A sign of life that is given again and again, on a thread of its own, until it is closed. What
/// it throws ends it.
final class Repeated implements AutoCloseable {

  private final Duration pause;
  private final Runnable sign;
  private final CountDownLatch over = new CountDownLatch(1);

  private Repeated(Duration pause, Runnable sign) {
    this.pause = pause;
    this.sign = sign;
  }

  /// The first one after a pause.
  static Repeated every(Duration pause, String name, Runnable sign) {
    var repeated = new Repeated(pause, sign);
    Thread.ofVirtual().name(name).start(repeated::repeat);
    return repeated;
  }

  private void repeat() {
    try {
      while (!over.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        sign.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    over.countDown();
  }
}
