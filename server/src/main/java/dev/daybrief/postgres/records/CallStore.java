package dev.daybrief.postgres.records;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.Database;
import dev.daybrief.record.CallRecord;
import dev.daybrief.record.RowOutcome;
import dev.daybrief.record.RowStore;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Versions of calls in PostgreSQL.
public final class CallStore implements RowStore<CallRecord> {

  private final VersionStore<CallRecord> versions;

  public CallStore(Database database) {
    this.versions = new VersionStore<>(database, RecordTable.CALLS);
  }

  @Override
  public StoredCounts store(OrganizationId organization, List<CallRecord> records, Turn turn) {
    return versions.store(organization, records, turn);
  }

  @Override
  public Set<OrganizationId> storeNew(Map<OrganizationId, List<CallRecord>> records) {
    return versions.storeNew(records);
  }

  /// Within a transaction that is under way, once in it.
  public void store(Handle handle, OrganizationId organization, List<CallRecord> records) {
    versions.store(handle, organization, records);
  }

  @Override
  public List<RowOutcome> storeEach(OrganizationId organization, List<CallRecord> records) {
    return versions.storeEach(organization, records);
  }
}
