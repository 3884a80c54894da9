package dev.daybrief.postgres.records;

import dev.daybrief.record.SourceRecord;
import java.time.Instant;

/// Which version of which record. Two instants are one version when the server keeps them as one.
record VersionKey(String externalId, long updatedAtMicros) {

  static VersionKey of(SourceRecord row) {
    return of(row.version().externalId(), row.version().updatedAt());
  }

  static VersionKey of(String externalId, Instant updatedAt) {
    return new VersionKey(externalId, BinaryRows.micros(updatedAt));
  }
}
