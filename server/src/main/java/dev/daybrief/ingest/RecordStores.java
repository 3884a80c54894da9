package dev.daybrief.ingest;

import dev.daybrief.record.CallRecord;
import dev.daybrief.record.FeedbackRecord;
import dev.daybrief.record.RowStore;
import dev.daybrief.record.ServiceRecord;
import dev.daybrief.record.SourceKind;
import dev.daybrief.record.SourceRecord;

/// Where records go, by kind.
public record RecordStores(
    RowStore<CallRecord> calls,
    RowStore<FeedbackRecord> feedback,
    RowStore<ServiceRecord> serviceRecords) {

  /// What is done with one kind, whichever it is.
  interface Work<T> {
    <R extends SourceRecord> T with(RecordKind<R> kind, RowStore<R> store);
  }

  <T> T of(SourceKind kind, Work<T> work) {
    return switch (kind) {
      case CALLS -> work.with(RecordKind.CALLS, calls);
      case FEEDBACK -> work.with(RecordKind.FEEDBACK, feedback);
      case SERVICE_RECORDS -> work.with(RecordKind.SERVICE_RECORDS, serviceRecords);
    };
  }
}
