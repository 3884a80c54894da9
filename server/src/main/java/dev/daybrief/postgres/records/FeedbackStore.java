package dev.daybrief.postgres.records;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.Database;
import dev.daybrief.record.FeedbackRecord;
import dev.daybrief.record.RecordStore;
import java.util.List;

/// Versions of feedback in PostgreSQL.
public final class FeedbackStore implements RecordStore<FeedbackRecord> {

  private final VersionStore<FeedbackRecord> versions;

  public FeedbackStore(Database database) {
    this.versions = new VersionStore<>(database, RecordTable.FEEDBACK);
  }

  @Override
  public StoredCounts store(OrganizationId organization, List<FeedbackRecord> records) {
    return versions.store(organization, records);
  }
}
