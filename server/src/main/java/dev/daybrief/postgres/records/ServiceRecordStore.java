package dev.daybrief.postgres.records;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.Database;
import dev.daybrief.record.RowOutcome;
import dev.daybrief.record.RowStore;
import dev.daybrief.record.ServiceRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Versions of service records in PostgreSQL.
public final class ServiceRecordStore implements RowStore<ServiceRecord> {

  private final VersionStore<ServiceRecord> versions;

  public ServiceRecordStore(Database database) {
    this.versions = new VersionStore<>(database, RecordTable.SERVICE_RECORDS);
  }

  @Override
  public StoredCounts store(OrganizationId organization, List<ServiceRecord> records, Turn turn) {
    return versions.store(organization, records, turn);
  }

  @Override
  public Set<OrganizationId> storeNew(Map<OrganizationId, List<ServiceRecord>> records) {
    return versions.storeNew(records);
  }

  /// Within a transaction that is under way, once in it.
  public void store(Handle handle, OrganizationId organization, List<ServiceRecord> records) {
    versions.store(handle, organization, records);
  }

  @Override
  public List<RowOutcome> storeEach(OrganizationId organization, List<ServiceRecord> records) {
    return versions.storeEach(organization, records);
  }
}
