package dev.daybrief.record;

import java.time.Instant;

/// One record of a source. Kinds are closed.
public sealed interface SourceRecord permits CallRecord, FeedbackRecord, ServiceRecord {

  RecordVersion version();

  /// The first instant the record is about.
  Instant createdAt();
}
