package dev.daybrief.record;

import dev.daybrief.day.OrganizationId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Port: keeps every accepted version of the records of one kind.
public interface RecordStore<R extends SourceRecord> {

  /// Stores the versions in one transaction. The newest `updatedAt` is the current state; a version
  /// already stored with the same content changes nothing; of two with the same `updatedAt` the one
  /// stored later stands. Facts of the days that a new version touches are forgotten, so that they
  /// are counted again.
  ///
  /// @param turn awaited before anything is changed, so that batches given at once take effect one
  ///     after the other; what it throws ends the transaction
  StoredCounts store(OrganizationId organization, List<R> records, Turn turn);

  default StoredCounts store(OrganizationId organization, List<R> records) {
    return store(organization, records, () -> {});
  }

  /// Stores the records of those of the organisations of whose records none is kept yet, in one
  /// transaction, and returns them; the others wait for [#store].
  ///
  /// @param records each once
  default Set<OrganizationId> storeNew(Map<OrganizationId, List<R>> records) {
    return Set.of();
  }

  /// When a batch may take effect.
  @FunctionalInterface
  interface Turn {
    void await();
  }

  /// @param added versions that were not there before
  /// @param changed versions that replaced one of the same `updatedAt`
  /// @param unchanged versions that were there already
  record StoredCounts(long added, long changed, long unchanged) {

    public static final StoredCounts NONE = new StoredCounts(0, 0, 0);

    public StoredCounts plus(StoredCounts other) {
      return new StoredCounts(
          added + other.added, changed + other.changed, unchanged + other.unchanged);
    }
  }
}
