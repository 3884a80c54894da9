package dev.daybrief.ingest;

import dev.daybrief.record.RecordStore.StoredCounts;
import dev.daybrief.record.RecordStore.Turn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Gathers records and has each full batch stored on another thread. While one takes effect, the
/// next is sent and the one after it gathered; they take effect in their order.
final class Batches<R> implements AutoCloseable {

  /// Rows of a transaction: enough that its fixed costs vanish, few enough for a small heap.
  private static final int ROWS = 5_000;

  /// Bytes of a transaction's rows in the file: bounds the heap where rows are long.
  private static final long BYTES = 8 << 20;

  /// Batches on their way to the store.
  private static final int STORING = 2;

  private final Store<R> store;
  private final ExecutorService storing =
      Executors.newFixedThreadPool(
          STORING, Thread.ofPlatform().name("daybrief-import-", 1).factory());
  private final Deque<Future<StoredCounts>> running = new ArrayDeque<>();
  private List<R> batch = new ArrayList<>();
  private long bytes;
  private long read;
  private StoredCounts stored = StoredCounts.NONE;

  Batches(Store<R> store) {
    this.store = store;
  }

  @FunctionalInterface
  interface Store<R> {
    StoredCounts store(List<R> rows, Turn turn);
  }

  void add(R row, int length) {
    batch.add(row);
    bytes += length;
    read++;
    if (batch.size() >= ROWS || bytes >= BYTES) {
      send();
    }
  }

  long read() {
    return read;
  }

  /// Waits until everything is stored.
  StoredCounts finish() {
    if (!batch.isEmpty()) {
      send();
    }
    awaitAllBut(0);
    return stored;
  }

  /// Leaves what is not stored yet.
  @Override
  public void close() {
    storing.shutdownNow();
    storing.close();
  }

  private void send() {
    awaitAllBut(STORING - 1);
    List<R> full = batch;
    Turn turn = running.isEmpty() ? () -> {} : after(running.getLast());
    running.add(storing.submit(() -> store.store(full, turn)));
    batch = new ArrayList<>(full.size());
    bytes = 0;
  }

  private void awaitAllBut(int left) {
    while (running.size() > left) {
      stored = stored.plus(result(running.remove()));
    }
  }

  private static Turn after(Future<StoredCounts> earlier) {
    return () -> result(earlier);
  }

  private static StoredCounts result(Future<StoredCounts> batch) {
    try {
      return batch.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the import was interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("a batch could not be stored", e);
    }
  }
}
