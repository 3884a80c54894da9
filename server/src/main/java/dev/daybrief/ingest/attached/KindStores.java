package dev.daybrief.ingest.attached;

import dev.daybrief.record.CallRecord;
import dev.daybrief.record.FeedbackRecord;
import dev.daybrief.record.RecordStore;
import dev.daybrief.record.ServiceRecord;

/// Where records go, by kind.
public record KindStores(
    RecordStore<CallRecord> calls,
    RecordStore<FeedbackRecord> feedback,
    RecordStore<ServiceRecord> serviceRecords) {}
