package dev.daybrief.postgres.records;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.Database;
import dev.daybrief.record.RecordStore;
import dev.daybrief.record.ServiceRecord;
import java.util.List;

/// Versions of service records in PostgreSQL.
public final class ServiceRecordStore implements RecordStore<ServiceRecord> {

  private final VersionStore<ServiceRecord> versions;

  public ServiceRecordStore(Database database) {
    this.versions = new VersionStore<>(database, RecordTable.SERVICE_RECORDS);
  }

  @Override
  public StoredCounts store(OrganizationId organization, List<ServiceRecord> records, Turn turn) {
    return versions.store(organization, records, turn);
  }
}
