package dev.daybrief.ingest;

import dev.daybrief.record.CallRecord;
import dev.daybrief.record.FeedbackRecord;
import dev.daybrief.record.RowStore;
import dev.daybrief.record.ServiceRecord;

/// Where records go, by kind.
public record RecordStores(
    RowStore<CallRecord> calls,
    RowStore<FeedbackRecord> feedback,
    RowStore<ServiceRecord> serviceRecords) {}
