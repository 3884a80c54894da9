package dev.daybrief.ingest.webhook;

import dev.daybrief.ingest.CustomerKeys;
import dev.daybrief.ingest.webhook.EventReader.Reading;
import dev.daybrief.record.CallRecord;
import dev.daybrief.record.CallStatus;
import dev.daybrief.record.Customer;
import dev.daybrief.record.Direction;
import dev.daybrief.record.RecordVersion;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/// One message of Vapi, as a version of its call.
final class VapiMessage {

  /// How far a call is: two messages of the same millisecond are in this order.
  enum Phase {
    SCHEDULED,
    QUEUED,
    RINGING,
    IN_PROGRESS,
    FORWARDING,
    ENDED,
    REPORTED
  }

  private final JsonFields message;
  private final JsonFields call;
  private final JsonFields assistant;

  VapiMessage(JsonFields message) {
    this.message = message;
    this.call = message.object("call", VapiFields.CALL);
    this.assistant = message.object("assistant", Metadata.ITS_OWN);
  }

  /// Empty for messages of other kinds.
  Optional<Phase> phase() {
    String type = message.text("type", Text.WORDS);
    if ("end-of-call-report".equals(type)) {
      return Optional.of(Phase.REPORTED);
    }
    String status = "status-update".equals(type) ? message.text("status", Text.WORDS) : null;
    return Arrays.stream(Phase.values())
        .filter(phase -> phase != Phase.REPORTED)
        .filter(phase -> phase.name().replace('_', '-').equalsIgnoreCase(status))
        .findFirst();
  }

  Reading read(Phase phase, CustomerKeys customers, IntSupplier unknownFields) {
    String id = call.text("id", Text.ID - "vapi:".length());
    Instant at = at(phase);
    if (id == null || at == null) {
      return new Reading.Unusable(id == null ? "it names no call" : "it has no time");
    }
    var metadata = Metadata.of(metadata());
    var version =
        new RecordVersion(
            "vapi:" + id, EventTime.ranked(at, phase.ordinal()), null, metadata.demo());
    var times = times(phase, at);
    var survey = survey(phase);
    var read =
        new CallRecord(
            version,
            status(phase, times),
            times,
            new CallRecord.Context(
                direction(),
                customer(customers),
                agent(),
                metadata.campaign() == null
                    ? call.text("campaignId", Text.WORDS)
                    : metadata.campaign(),
                metadata.serviceRecordExternalId()),
            result(phase, times, metadata, survey));
    Instant answeredAt = times.endedAt() == null ? at : times.endedAt();
    return new Reading.Told(read, survey.of(read, answeredAt), unknownFields.getAsInt());
  }

  /// The message's own time; else the time of what it tells, which stays the same when it comes
  /// again.
  private @Nullable Instant at(Phase phase) {
    return switch (phase) {
      case SCHEDULED, QUEUED, RINGING -> first(message.time("timestamp"), call.time("createdAt"));
      case IN_PROGRESS, FORWARDING -> first(message.time("timestamp"), startedAt());
      case ENDED, REPORTED -> first(message.time("timestamp"), endedAt());
    };
  }

  private CallRecord.Times times(Phase phase, Instant at) {
    boolean ended = phase.compareTo(Phase.ENDED) >= 0;
    boolean began = phase.compareTo(Phase.IN_PROGRESS) >= 0;
    Instant startedAt = began && !ended ? first(startedAt(), at) : startedAt();
    Instant createdAt = first(call.time("createdAt"), startedAt, at);
    return new CallRecord.Times(
        createdAt == null ? at : createdAt, null, startedAt, ended ? first(endedAt(), at) : null);
  }

  private @Nullable Instant startedAt() {
    return first(message.time("startedAt"), call.time("startedAt"));
  }

  private @Nullable Instant endedAt() {
    return first(message.time("endedAt"), call.time("endedAt"));
  }

  private static @Nullable Instant first(@Nullable Instant... times) {
    for (Instant time : times) {
      if (time != null) {
        return time;
      }
    }
    return null;
  }

  private CallStatus status(Phase phase, CallRecord.Times times) {
    return switch (phase) {
      case SCHEDULED, QUEUED, RINGING -> CallStatus.SCHEDULED;
      case IN_PROGRESS, FORWARDING -> CallStatus.IN_PROGRESS;
      case ENDED, REPORTED ->
          Ended.OF_VAPI.status(
              Objects.requireNonNullElse(endedReason(), ""), times.startedAt() != null);
    };
  }

  private @Nullable String endedReason() {
    String told = message.text("endedReason", Text.WORDS);
    return told == null ? call.text("endedReason", Text.WORDS) : told;
  }

  private @Nullable Direction direction() {
    return switch (Objects.requireNonNullElse(call.text("type", Text.WORDS), "")) {
      case "inboundPhoneCall" -> Direction.INBOUND;
      case "outboundPhoneCall" -> Direction.OUTBOUND;
      default -> null; // a call in a browser has none
    };
  }

  private Customer customer(CustomerKeys customers) {
    JsonFields told = message.object("customer", VapiFields.CUSTOMER);
    JsonFields ofCall = call.object("customer", VapiFields.CUSTOMER);
    String phone = told.text("number", Text.WORDS);
    String known = phone == null ? ofCall.text("number", Text.WORDS) : phone;
    String name = told.text("name", Text.WORDS);
    return Callers.customer(
        name == null ? ofCall.text("name", Text.WORDS) : name, known, customers);
  }

  private @Nullable String agent() {
    String name = assistant.text("name", Text.WORDS);
    String ofCall =
        name == null ? call.object("assistant", Set.of()).text("name", Text.WORDS) : name;
    return ofCall == null ? call.text("assistantId", Text.WORDS) : ofCall;
  }

  private List<JsonFields> metadata() {
    return List.of(
        call.object("metadata", Metadata.ITS_OWN),
        call.object("assistantOverrides", Set.of()).object("metadata", Metadata.ITS_OWN),
        assistant.object("metadata", Metadata.ITS_OWN));
  }

  private CallRecord.Result result(
      Phase phase, CallRecord.Times times, Metadata metadata, Survey survey) {
    boolean ended = phase.compareTo(Phase.ENDED) >= 0;
    BigDecimal cost = message.number("cost");
    return new CallRecord.Result(
        metadata.reason(),
        ended ? endedReason() : null,
        ended ? talk(phase, times) : null,
        survey.score(),
        Text.money(cost == null ? call.number("cost") : cost));
  }

  private @Nullable Integer talk(Phase phase, CallRecord.Times times) {
    if (status(phase, times) == CallStatus.MISSED) {
      return null;
    }
    BigDecimal seconds = message.number("durationSeconds");
    return seconds == null
        ? Callers.seconds(times.startedAt(), times.endedAt())
        : Callers.seconds(Duration.ofSeconds(Text.bounded(seconds)));
  }

  private Survey survey(Phase phase) {
    if (phase != Phase.REPORTED) {
      return new Survey(null, null);
    }
    JsonFields analysis = message.object("analysis", VapiFields.ANALYSIS);
    JsonFields artifact = message.object("artifact", VapiFields.ARTIFACT);
    var places = new ArrayList<JsonFields>();
    places.add(analysis.object("structuredData", Metadata.ITS_OWN));
    for (JsonFields output : artifact.objectsIn("structuredOutputs")) {
      places.add(output.object("result", Metadata.ITS_OWN));
      output.named("name", "result").ifPresent(places::add);
    }
    List<String> turns =
        artifact.objectsIn("messages").stream()
            .filter(turn -> "user".equals(turn.text("role", Text.WORDS)))
            .map(turn -> turn.text("message", Text.COMMENT))
            .filter(Objects::nonNull)
            .toList();
    return Survey.of(places, turns);
  }
}
