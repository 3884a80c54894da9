package dev.daybrief.ingest.attached;

import dev.daybrief.attach.FeedKey;
import dev.daybrief.attach.FeedLedger;
import dev.daybrief.attach.FeedProgress;
import dev.daybrief.attach.FeedReport.Counts;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.record.RecordProblem;
import dev.daybrief.record.RecordStore;
import dev.daybrief.record.SourceRecord;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Stores batches on other threads while the next is read. How far the feed is read is kept in the
/// order of the batches, each after all of its rows are stored.
final class FeedStoring<R extends SourceRecord> implements AutoCloseable {

  /// Batches on their way to the store.
  private static final int STORING = 2;

  private final FeedKey feed;
  private final RecordStore<R> store;
  private final FeedLedger ledger;
  private final Deque<Sent<R>> running = new ArrayDeque<>();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          STORING, Thread.ofPlatform().name("daybrief-attach-", 1).factory());
  private Counts counts = Counts.NONE;

  FeedStoring(FeedKey feed, RecordStore<R> store, FeedLedger ledger) {
    this.feed = feed;
    this.store = store;
    this.ledger = ledger;
  }

  private record Sent<R extends SourceRecord>(
      FeedBatch<R> batch, Future<Counts> stored, FeedProgress progress) {}

  void send(FeedBatch<R> batch, FeedProgress progress) {
    awaitAllBut(STORING - 1);
    running.add(new Sent<>(batch, threads.submit(() -> stored(batch)), progress));
  }

  /// Waits until everything is stored.
  Counts finish() {
    awaitAllBut(0);
    return counts;
  }

  private void awaitAllBut(int left) {
    while (running.size() > left) {
      Sent<R> first = running.remove();
      counts = counts.plus(result(first.stored()));
      first
          .batch()
          .refused()
          .forEach((organization, rows) -> ledger.refuse(organization, feed, rows));
      ledger.keep(feed, first.progress());
    }
  }

  private Counts stored(FeedBatch<R> batch) {
    long stored = 0;
    long unstorable = 0;
    for (var group : batch.records().entrySet()) {
      Counts one = stored(group.getKey(), group.getValue());
      stored += one.stored();
      unstorable += one.refused();
    }
    return new Counts(batch.read(), stored, batch.refusals() + unstorable, batch.repeated(), 0);
  }

  private Counts stored(OrganizationId organization, Map<String, R> records) {
    Map<String, Instant> removals = ledger.note(organization, feed, records.keySet());
    Collection<R> told =
        removals.isEmpty()
            ? records.values()
            : records.entrySet().stream()
                .map(one -> Revival.of(one.getValue(), removals.get(one.getKey())))
                .toList();
    return stored(organization, List.copyOf(told));
  }

  /// A record that the store cannot take is found by halves, so that it keeps no other out.
  private Counts stored(OrganizationId organization, List<R> records) {
    try {
      var counts = store.store(organization, records);
      return new Counts(0, counts.added() + counts.changed(), 0, 0, 0);
    } catch (RuntimeException e) {
      ledger.progress(feed); // Throws where the store is gone as a whole.
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      return records.size() == 1
          ? refused(organization, records.getFirst())
          : stored(organization, records.subList(0, records.size() / 2))
              .plus(stored(organization, records.subList(records.size() / 2, records.size())));
    }
  }

  private Counts refused(OrganizationId organization, R record) {
    ledger.refuse(
        organization,
        feed,
        List.of(
            new FeedLedger.Refused(
                record.version().externalId(),
                new RecordProblem(0, "", "cannot be stored by the database"))));
    return new Counts(0, 0, 1, 0, 0);
  }

  /// Leaves what is not stored yet.
  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }

  private static Counts result(Future<Counts> batch) {
    try {
      return batch.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the sync was interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("a batch could not be stored", e);
    }
  }
}
