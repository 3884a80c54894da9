package dev.daybrief.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallRecordTest {

  private static final Instant CREATED = Instant.parse("2026-11-16T09:00:00Z");
  private static final Instant READY = Instant.parse("2026-11-17T09:00:00Z");
  private static final Instant STARTED = Instant.parse("2026-11-18T09:00:00Z");

  private static CallRecord call(
      CallStatus status, @Nullable Instant ready, @Nullable Instant started) {
    return new CallRecord(
        new RecordVersion("c-1", CREATED, null, false),
        status,
        new CallRecord.Times(CREATED, ready, started, null),
        new CallRecord.Context(null, Customer.UNKNOWN, null, null, null),
        new CallRecord.Result(null, null, null, null, null));
  }

  @Test
  void belongsToTheDayItStarted() {
    assertThat(call(CallStatus.COMPLETED, READY, STARTED).occurredAt()).isEqualTo(STARTED);
  }

  @Test
  void belongsToTheDayItWasEnteredWhileItHasNotStarted() {
    assertThat(call(CallStatus.SCHEDULED, READY, null).occurredAt()).isEqualTo(CREATED);
  }

  @Test
  void belongsToTheDayItBecameReadyWhileItIsReady() {
    assertThat(call(CallStatus.READY, READY, STARTED).occurredAt()).isEqualTo(READY);
    assertThat(call(CallStatus.READY, null, null).occurredAt()).isEqualTo(CREATED);
  }

  @Test
  void refusesValuesThatCannotBe() {
    assertThatThrownBy(() -> new CallRecord.Result(null, null, -1, null, null))
        .hasMessageContaining("duration_seconds");
    assertThatThrownBy(() -> new CallRecord.Result(null, null, null, 11, null))
        .hasMessageContaining("nps_score");
    assertThatThrownBy(() -> new RecordVersion(" ", CREATED, null, false))
        .hasMessageContaining("external_id");
    assertThatThrownBy(() -> new Money(java.math.BigDecimal.ONE, "eur"))
        .hasMessageContaining("currency");
  }
}
