package dev.daybrief.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One service visit in one of its states.
public record ServiceRecord(
    RecordVersion version,
    ServiceStatus status,
    Times times,
    Context context,
    @Nullable Money amount)
    implements SourceRecord {

  @Override
  public Instant createdAt() {
    return times.createdAt;
  }

  /// When the visit was opened, is due and was completed.
  public record Times(
      Instant createdAt, @Nullable Instant appointmentAt, @Nullable Instant completedAt) {}

  /// Whose vehicle, for what, looked after by whom.
  public record Context(
      Customer customer,
      @Nullable String vehicle,
      @Nullable String serviceType,
      @Nullable String advisor) {}
}
