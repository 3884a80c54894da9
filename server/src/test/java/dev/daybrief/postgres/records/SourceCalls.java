package dev.daybrief.postgres.records;

import dev.daybrief.record.CallRecord;
import dev.daybrief.record.CallStatus;
import dev.daybrief.record.Customer;
import dev.daybrief.record.RecordVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Calls as a source tells them: all about one day, told at the given instants.
public final class SourceCalls {

  static final String STARTED = "2026-11-10T09:00:00Z";

  static CallRecord call(String id, CallStatus status, String toldAt) {
    return call(id, status, Instant.parse(toldAt), null, "reason");
  }

  static CallRecord removed(String id, String toldAt) {
    return call(id, CallStatus.CANCELLED, Instant.parse(toldAt), Instant.parse(toldAt), "reason");
  }

  /// Came in and was told of at the same instant.
  public static CallRecord completed(String id, Instant at) {
    return call(CallStatus.COMPLETED, new RecordVersion(id, at, null, false), at, "reason");
  }

  static CallRecord call(
      String id, CallStatus status, Instant toldAt, @Nullable Instant deletedAt, String reason) {
    var version = new RecordVersion(id, toldAt, deletedAt, false);
    return call(status, version, Instant.parse(STARTED), reason);
  }

  static CallRecord call(CallStatus status, RecordVersion version, Instant started, String reason) {
    return new CallRecord(
        version,
        status,
        new CallRecord.Times(started, null, started, null),
        new CallRecord.Context(null, new Customer("Ada", "+491", "+491"), null, null, null),
        new CallRecord.Result(reason, null, 60, null, null));
  }

  private SourceCalls() {}
}
