package dev.daybrief.record;

import dev.daybrief.day.OrganizationId;
import java.util.List;

/// Port: a store that says of each row what became of it.
public interface RowStore<R extends SourceRecord> extends RecordStore<R> {

  /// Stores as [RecordStore#store] does; the outcomes are in the order of the records.
  List<RowOutcome> storeEach(OrganizationId organization, List<R> records);
}
