package dev.daybrief.ingest;

import dev.daybrief.record.RecordStore.StoredCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Gathers records and has each full batch stored on a thread of its own, in order. While one is
/// stored, no more than one other is gathered.
final class Batches<R> implements AutoCloseable {

  /// Rows of a transaction: enough that its fixed costs vanish, few enough for a small heap.
  private static final int ROWS = 20_000;

  /// Bytes of a transaction's rows in the file: bounds the heap where rows are long.
  private static final long BYTES = 8 << 20;

  private final Function<List<R>, StoredCounts> store;
  private final ExecutorService storing =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("daybrief-import").factory());
  private List<R> batch = new ArrayList<>();
  private long bytes;
  private long read;
  private StoredCounts stored = StoredCounts.NONE;
  private Optional<Future<StoredCounts>> running = Optional.empty();

  Batches(Function<List<R>, StoredCounts> store) {
    this.store = store;
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
    await();
    return stored;
  }

  /// Leaves what is not stored yet.
  @Override
  public void close() {
    storing.shutdownNow();
    storing.close();
  }

  private void send() {
    await();
    List<R> full = batch;
    running = Optional.of(storing.submit(() -> store.apply(full)));
    batch = new ArrayList<>(full.size());
    bytes = 0;
  }

  private void await() {
    if (running.isEmpty()) {
      return;
    }
    try {
      stored = stored.plus(running.get().get());
      running = Optional.empty();
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
