package dev.daybrief.ingest.attached;

import dev.daybrief.record.CallRecord;
import dev.daybrief.record.FeedbackRecord;
import dev.daybrief.record.RecordVersion;
import dev.daybrief.record.ServiceRecord;
import dev.daybrief.record.SourceRecord;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A record that was removed because it was not there and is there again, as it was: its change
/// time is older than the removal, so it is told right after that.
final class Revival {

  /// @param removedAt null where it never was removed
  static <R extends SourceRecord> R of(R record, @Nullable Instant removedAt) {
    if (removedAt == null || record.version().updatedAt().isAfter(removedAt)) {
      return record;
    }
    RecordVersion old = record.version();
    var version =
        new RecordVersion(
            old.externalId(), removedAt.plus(1, ChronoUnit.MICROS), old.deletedAt(), old.demo());
    @SuppressWarnings("unchecked") // the same kind comes out
    R again = (R) told(record, version);
    return again;
  }

  private static SourceRecord told(SourceRecord record, RecordVersion version) {
    return switch (record) {
      case CallRecord call ->
          new CallRecord(version, call.status(), call.times(), call.context(), call.result());
      case FeedbackRecord answer ->
          new FeedbackRecord(
              version,
              answer.createdAt(),
              answer.callExternalId(),
              answer.npsScore(),
              answer.comment());
      case ServiceRecord visit ->
          new ServiceRecord(
              version, visit.status(), visit.times(), visit.context(), visit.amount());
    };
  }

  private Revival() {}
}
