package dev.daybrief.ingest.webhook;

import dev.daybrief.ingest.CustomerKeys;
import dev.daybrief.record.CallRecord;
import dev.daybrief.record.CallStatus;
import dev.daybrief.record.Customer;
import dev.daybrief.record.Direction;
import dev.daybrief.record.EventIntake.Arrival;
import dev.daybrief.record.RecordVersion;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Status callbacks of Twilio's calls: a form a step of the call.
final class TwilioReader implements EventReader {

  /// The documented fields, read here or not. Others are counted.
  private static final Set<String> KNOWN =
      Set.of(
          """
          CallSid AccountSid From To CallStatus ApiVersion Direction ForwardedFrom CallerName
          ParentCallSid CallToken Caller Called CallDuration Duration SipResponseCode RecordingUrl
          RecordingSid RecordingDuration Timestamp CallbackSource SequenceNumber AnsweredBy
          MachineDetectionDuration QueueTime StirVerstat StirPassportToken StirStatus ErrorCode
          ErrorMessage SipCallId Digits FromCity FromState FromZip FromCountry ToCity ToState ToZip
          ToCountry CallerCity CallerState CallerZip CallerCountry CalledCity CalledState CalledZip
          CalledCountry"""
              .split("\\s+"));

  private static final int MOST_STEPS = 999;

  @Override
  public Reading read(byte[] body, Arrival arrival, CustomerKeys customers) {
    Map<String, List<String>> form = arrival.form();
    if (form.isEmpty()) {
      return new Reading.Unreadable("it is not a form");
    }
    String word = text(form, "CallStatus");
    Step step = word == null ? null : Step.of(word);
    if (step == null) {
      return new Reading.UnknownEvent();
    }
    String id = text(form, "CallSid");
    String timestamp = text(form, "Timestamp");
    Instant at = timestamp == null ? null : EventTime.parse(timestamp);
    if (id == null || id.length() > Text.ID - "twilio:".length() || at == null) {
      return new Reading.Unusable(at == null ? "it has no time" : "it names no call");
    }
    var version =
        new RecordVersion("twilio:" + id, EventTime.ranked(at, rank(form, step)), null, false);
    return new Reading.Told(
        call(form, step, version, at, customers),
        null,
        (int) form.keySet().stream().filter(name -> !KNOWN.contains(name)).count());
  }

  private static CallRecord call(
      Map<String, List<String>> form,
      Step step,
      RecordVersion version,
      Instant at,
      CustomerKeys customers) {
    String answeredBy = text(form, "AnsweredBy");
    boolean machine =
        answeredBy != null && (answeredBy.startsWith("machine") || answeredBy.equals("fax"));
    CallStatus status =
        machine && step.status == CallStatus.COMPLETED ? CallStatus.MISSED : step.status;
    Integer seconds = status == CallStatus.COMPLETED ? seconds(form) : null;
    String reason = machine ? answeredBy : step.word;
    return new CallRecord(
        version,
        status,
        times(step, at, seconds(form)),
        new CallRecord.Context(direction(form), customer(form, customers), null, null, null),
        new CallRecord.Result(null, step.isEnd() ? reason : null, seconds, null, null));
  }

  /// A callback tells when it was sent; when the call began follows from how long it was.
  private static CallRecord.Times times(Step step, Instant at, @Nullable Integer seconds) {
    Instant startedAt =
        switch (step) {
          case IN_PROGRESS, ANSWERED -> at;
          case COMPLETED -> seconds == null ? null : at.minus(Duration.ofSeconds(seconds));
          case QUEUED, INITIATED, RINGING, BUSY, NO_ANSWER, FAILED, CANCELED -> null;
        };
    return new CallRecord.Times(
        startedAt == null ? at : startedAt, null, startedAt, step.isEnd() ? at : null);
  }

  private static @Nullable Integer seconds(Map<String, List<String>> form) {
    String text = text(form, "CallDuration");
    BigDecimal number = text == null ? null : Text.number(text);
    return Text.whole(number, Integer.MAX_VALUE);
  }

  /// Twilio counts the callbacks of a call; its times have whole seconds.
  private static int rank(Map<String, List<String>> form, Step step) {
    String text = text(form, "SequenceNumber");
    Integer number = Text.whole(text == null ? null : Text.number(text), MOST_STEPS);
    return number == null ? step.ordinal() : number;
  }

  private static @Nullable Direction direction(Map<String, List<String>> form) {
    String word = text(form, "Direction");
    if (word == null) {
      return null;
    }
    return word.startsWith("outbound") ? Direction.OUTBOUND : Direction.parse(word).orElse(null);
  }

  private static Customer customer(Map<String, List<String>> form, CustomerKeys customers) {
    boolean outbound = direction(form) == Direction.OUTBOUND;
    return Callers.customer(
        outbound ? null : text(form, "CallerName"),
        text(form, outbound ? "To" : "From"),
        customers);
  }

  private static @Nullable String text(Map<String, List<String>> form, String name) {
    List<String> values = form.getOrDefault(name, List.of());
    return values.size() == 1 ? Text.plain(values.getFirst(), Text.WORDS) : null;
  }

  /// What a callback tells, in the order in which a call comes to it.
  private enum Step {
    QUEUED(CallStatus.SCHEDULED),
    INITIATED(CallStatus.SCHEDULED),
    RINGING(CallStatus.SCHEDULED),
    IN_PROGRESS(CallStatus.IN_PROGRESS),
    ANSWERED(CallStatus.IN_PROGRESS),
    COMPLETED(CallStatus.COMPLETED),
    BUSY(CallStatus.MISSED),
    NO_ANSWER(CallStatus.MISSED),
    FAILED(CallStatus.FAILED),
    CANCELED(CallStatus.CANCELLED);

    private final CallStatus status;
    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    Step(CallStatus status) {
      this.status = status;
    }

    static @Nullable Step of(String word) {
      for (Step step : values()) {
        if (step.word.equals(word)) {
          return step;
        }
      }
      return null;
    }

    boolean isEnd() {
      return compareTo(COMPLETED) >= 0;
    }
  }
}
