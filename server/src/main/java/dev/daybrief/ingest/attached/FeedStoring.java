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
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /// Organisations of a transaction: what it may see is a list that some statements go through for
  /// each of them.
  private static final int TOGETHER = 200;

  private final FeedKey feed;
  private final RecordStore<R> store;
  private final FeedLedger ledger;
  private final Deque<Sent<R>> running = new ArrayDeque<>();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          STORING, Thread.ofPlatform().name("daybrief-attach-", 1).factory());
  private Counts counts = Counts.NONE;

  /// Until records are met that are kept already, as in every sync but the first.
  private volatile boolean fresh = true;

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
    var counts = new Counts(batch.read(), 0, batch.refusals(), batch.repeated(), 0);
    var group = new LinkedHashMap<OrganizationId, List<R>>();
    for (var ofOne : batch.records().entrySet()) {
      group.put(ofOne.getKey(), List.copyOf(ofOne.getValue().values()));
      if (group.size() == TOGETHER) {
        counts = counts.plus(stored(group));
        group.clear();
      }
    }
    return group.isEmpty() ? counts : counts.plus(stored(group));
  }

  private Counts stored(Map<OrganizationId, List<R>> records) {
    var removals = ledger.note(feed, ids(records));
    Set<OrganizationId> done = fresh && removals.isEmpty() ? storedNew(records) : Set.of();
    if (done.size() < records.size()) {
      fresh = false;
    }
    var counts = Counts.NONE;
    for (var ofOne : records.entrySet()) {
      counts =
          counts.plus(
              done.contains(ofOne.getKey())
                  ? new Counts(0, ofOne.getValue().size(), 0, 0, 0)
                  : stored(
                      ofOne.getKey(),
                      told(ofOne.getValue(), removals.getOrDefault(ofOne.getKey(), Map.of()))));
    }
    return counts;
  }

  private static <R extends SourceRecord> Map<OrganizationId, List<String>> ids(
      Map<OrganizationId, List<R>> records) {
    var ids = new LinkedHashMap<OrganizationId, List<String>>();
    records.forEach(
        (organization, ofOne) ->
            ids.put(
                organization,
                ofOne.stream().map(record -> record.version().externalId()).toList()));
    return ids;
  }

  private static <R extends SourceRecord> List<R> told(
      List<R> records, Map<String, Instant> removals) {
    return removals.isEmpty()
        ? records
        : records.stream()
            .map(record -> Revival.of(record, removals.get(record.version().externalId())))
            .toList();
  }

  /// Nobody's where the store cannot take one of the records: it is then looked for.
  private Set<OrganizationId> storedNew(Map<OrganizationId, List<R>> records) {
    try {
      return store.storeNew(records);
    } catch (RuntimeException e) {
      throwOn(e);
      return Set.of();
    }
  }

  /// What is no matter of a record: that the store is gone as a whole, or that we are to end.
  private void throwOn(RuntimeException failure) {
    ledger.progress(feed);
    if (Thread.currentThread().isInterrupted()) {
      throw failure;
    }
  }

  /// A record that the store cannot take is found by halves, so that it keeps no other out.
  private Counts stored(OrganizationId organization, List<R> records) {
    try {
      var counts = store.store(organization, records);
      return new Counts(0, counts.added() + counts.changed(), 0, 0, 0);
    } catch (RuntimeException e) {
      throwOn(e);
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
