package dev.daybrief.record;

import dev.daybrief.day.OrganizationId;
import java.util.ArrayList;
import java.util.List;

/// Keeps all that it is given, and has never seen any of it.
public final class KeptRecords<R extends SourceRecord> implements RowStore<R> {

  private final List<R> all = new ArrayList<>();

  @Override
  public synchronized StoredCounts store(OrganizationId organization, List<R> records, Turn turn) {
    turn.await();
    all.addAll(records);
    return new StoredCounts(records.size(), 0, 0);
  }

  @Override
  public synchronized List<RowOutcome> storeEach(OrganizationId organization, List<R> records) {
    all.addAll(records);
    return records.stream().map(_ -> RowOutcome.ADDED).toList();
  }

  public synchronized List<R> all() {
    return List.copyOf(all);
  }
}
