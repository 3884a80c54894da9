package dev.daybrief.postgres.records;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.Database;
import dev.daybrief.record.FeedbackRecord;
import dev.daybrief.record.RowOutcome;
import dev.daybrief.record.RowStore;
import dev.daybrief.theme.CommentReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Versions of feedback in PostgreSQL.
public final class FeedbackStore implements RowStore<FeedbackRecord> {

  private final VersionStore<FeedbackRecord> versions;

  /// @param reader finds the themes of comments, which are stored beside them
  public FeedbackStore(Database database, CommentReader reader) {
    this.versions = new VersionStore<>(database, RecordTable.feedback(reader));
  }

  @Override
  public StoredCounts store(OrganizationId organization, List<FeedbackRecord> records, Turn turn) {
    return versions.store(organization, records, turn);
  }

  @Override
  public Set<OrganizationId> storeNew(Map<OrganizationId, List<FeedbackRecord>> records) {
    return versions.storeNew(records);
  }

  /// Within a transaction that is under way, once in it.
  public void store(Handle handle, OrganizationId organization, List<FeedbackRecord> records) {
    versions.store(handle, organization, records);
  }

  @Override
  public List<RowOutcome> storeEach(OrganizationId organization, List<FeedbackRecord> records) {
    return versions.storeEach(organization, records);
  }
}
