package dev.daybrief.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/// Reads that come at a steady rate, however slowly they are answered. A read takes from when it
/// should have been sent, so that nothing is hidden by waiting for the one before.
final class SteadyReads implements AutoCloseable {

  private static final double P99 = 0.99;

  private final IntSupplier read;
  private final Duration between;
  private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
  private final AtomicInteger failed = new AtomicInteger();
  private volatile boolean ended;

  /// @param read gives the status of the answer
  SteadyReads(IntSupplier read, int aSecond) {
    this.read = read;
    this.between = Duration.ofSeconds(1).dividedBy(aSecond);
    Thread.ofPlatform().daemon().start(this::send);
  }

  private void send() {
    long next = System.nanoTime();
    while (!ended) {
      next += between.toNanos();
      while (System.nanoTime() < next) {
        LockSupport.parkNanos(next - System.nanoTime());
      }
      long due = next;
      Thread.ofVirtual().start(() -> ask(due));
    }
  }

  private void ask(long due) {
    try {
      if (read.getAsInt() != 200) {
        failed.incrementAndGet();
      }
    } catch (RuntimeException noAnswer) {
      failed.incrementAndGet();
    }
    nanos.add(System.nanoTime() - due);
  }

  /// What was answered since the last time.
  Latency taken() {
    var all = new ArrayList<Long>();
    for (Long one = nanos.poll(); one != null; one = nanos.poll()) {
      all.add(one);
    }
    return new Latency(all.stream().sorted().toList(), failed.getAndSet(0));
  }

  record Latency(List<Long> sortedNanos, int failed) {

    double p99Millis() {
      return millis(P99);
    }

    double medianMillis() {
      return millis(1.0 / 2);
    }

    private double millis(double share) {
      int place = (int) Math.min(sortedNanos.size() - 1.0, sortedNanos.size() * share);
      return sortedNanos.isEmpty() ? Double.NaN : sortedNanos.get(place) / 1e6;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%,d reads, median %.2f ms, p99 %.2f ms, worst %.0f ms, %d failed",
          sortedNanos.size(),
          medianMillis(),
          p99Millis(),
          (sortedNanos.isEmpty() ? 0 : sortedNanos.getLast()) / 1e6,
          failed);
    }
  }

  @Override
  public void close() {
    ended = true;
  }
}
