package dev.daybrief.sample;

import dev.daybrief.record.CallRecord;
import dev.daybrief.record.CallStatus;
import dev.daybrief.record.Customer;
import dev.daybrief.record.Direction;
import dev.daybrief.record.RecordVersion;
import dev.daybrief.record.SampleStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The calls of a day: each becomes ready in the morning, and most are made within the day. One
/// that is not stays ready until a later day.
final class SampleCalls {

  private static final double MISSED = 0.07;
  private static final double FAILED = 0.02;
  private static final double LEFT_READY = 0.05;

  private static final List<String> AGENTS = List.of("Alex", "Bo", "Chris", "Dana", "Elif");
  private static final List<String> REASONS = List.of("follow-up", "reminder", "survey", "recall");

  private final SampleDay day;
  private final Draw draw;
  private final List<CallRecord> records = new ArrayList<>();

  private SampleCalls(SampleDay day) {
    this.day = day;
    this.draw = new Draw(day.organization(), day.date(), "calls");
  }

  static List<CallRecord> of(SampleDay day) {
    var calls = new SampleCalls(day);
    int count = calls.draw.count(day.meanCalls());
    for (int number = 0; number < count; number++) {
      calls.add(number);
    }
    return calls.records;
  }

  static String id(SampleDay day, int number) {
    return SampleStore.PREFIX + "call-%s-%04d".formatted(day.date(), number);
  }

  private void add(int number) {
    double part = draw.uniform();
    Instant ready = day.at(part * 0.8);
    var context = context(number);
    records.add(version(number, CallStatus.READY, ready, ready, null, 0, context));
    if (draw.chance(LEFT_READY)) {
      madeLater(number, ready, context);
      return;
    }
    Instant start = day.at(part * 0.8 + 0.05 + 0.1 * draw.uniform());
    double fate = draw.uniform();
    double missed = Math.min(0.8, MISSED * day.story().missed());
    CallStatus status =
        fate < missed
            ? CallStatus.MISSED
            : fate < missed + FAILED ? CallStatus.FAILED : CallStatus.COMPLETED;
    records.add(
        version(
            number,
            status,
            ready,
            start.plusSeconds(seconds(status)),
            start,
            seconds(status),
            context));
  }

  private void madeLater(int number, Instant ready, CallRecord.Context context) {
    int days = draw.between(1, 4);
    var later = new SampleDay(day.organization(), day.date().plusDays(days), Story.NONE);
    Instant start = later.at(0.2 + 0.5 * draw.uniform());
    records.add(
        version(number, CallStatus.COMPLETED, ready, start.plusSeconds(90), start, 90, context));
  }

  private int seconds(CallStatus status) {
    return status == CallStatus.COMPLETED ? draw.between(30, 420) : 0;
  }

  private CallRecord.Context context(int number) {
    String name = draw.one(People.names(day.organization().organization().locale()));
    String phone = day.organization().phonePrefix() + "%03d".formatted(number % 1000);
    return new CallRecord.Context(
        draw.chance(0.8) ? Direction.OUTBOUND : Direction.INBOUND,
        new Customer(name, phone, phone),
        draw.one(AGENTS),
        draw.chance(0.5) ? "service-follow-up" : "appointment-reminder",
        null);
  }

  private CallRecord version(
      int number,
      CallStatus status,
      Instant ready,
      Instant updated,
      @Nullable Instant start,
      int seconds,
      CallRecord.Context context) {
    boolean made = start != null;
    return new CallRecord(
        new RecordVersion(id(day, number), updated, null, false),
        status,
        new CallRecord.Times(ready, ready, start, made ? updated : null),
        context,
        new CallRecord.Result(
            REASONS.get(number % REASONS.size()),
            made ? status.word() : null,
            made ? seconds : null,
            null,
            made ? BigDecimal.valueOf(seconds, 3) : null));
  }
}
