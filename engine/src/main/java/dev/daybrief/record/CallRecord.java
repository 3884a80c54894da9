package dev.daybrief.record;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One call in one of its states.
public record CallRecord(
    RecordVersion version, CallStatus status, Times times, Context context, Result result)
    implements SourceRecord {

  @Override
  public Instant createdAt() {
    return times.createdAt;
  }

  /// The instant that decides which day the call belongs to in this state: when it became ready
  /// while it is ready, else when it started; when it was entered where neither is known.
  public Instant occurredAt() {
    Instant deciding = status == CallStatus.READY ? times.readyAt : times.startedAt;
    return deciding == null ? times.createdAt : deciding;
  }

  /// When the call was entered, became ready, was made and ended.
  public record Times(
      Instant createdAt,
      @Nullable Instant readyAt,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt) {}

  /// Between whom, and on which occasion.
  public record Context(
      @Nullable Direction direction,
      Customer customer,
      @Nullable String agent,
      @Nullable String campaign,
      @Nullable String serviceRecordExternalId) {}

  /// What became of the call.
  ///
  /// @param durationSeconds talk time, 0 or more
  /// @param npsScore 0 to 10, when the call itself asked for it
  /// @param cost in the organisation's currency
  public record Result(
      @Nullable String reason,
      @Nullable String endedReason,
      @Nullable Integer durationSeconds,
      @Nullable Integer npsScore,
      @Nullable BigDecimal cost) {

    public Result {
      if (durationSeconds != null && durationSeconds < 0) {
        throw new IllegalArgumentException("duration_seconds is 0 or more");
      }
      Scores.check(npsScore);
    }
  }
}
