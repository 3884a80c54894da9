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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One event of Retell, as a version of its call.
final class RetellEvent {

  /// How far a call is: two events of the same millisecond are in this order.
  enum Phase {
    CALL_STARTED,
    CALL_ENDED,
    CALL_ANALYZED;

    static Optional<Phase> of(@Nullable String word) {
      return Arrays.stream(values())
          .filter(phase -> phase.name().toLowerCase(Locale.ROOT).equals(word))
          .findFirst();
    }
  }

  /// The documented fields, read here or not. Others are counted.
  private static final Set<String> CALL =
      Set.of(
          """
          call_type call_id agent_id agent_name agent_version call_status metadata
          retell_llm_dynamic_variables collected_dynamic_variables custom_sip_headers
          data_storage_setting opt_in_signed_url opt_out_sensitive_data_storage start_timestamp
          end_timestamp transfer_end_timestamp duration_ms transcript transcript_object
          transcript_with_tool_calls scrubbed_transcript_with_tool_calls recording_url
          recording_multi_channel_url scrubbed_recording_url scrubbed_recording_multi_channel_url
          public_log_url knowledge_base_retrieved_contents_url latency disconnection_reason
          transfer_destination call_analysis call_cost llm_token_usage access_token from_number
          to_number direction telephony_identifier agent_tag"""
              .split("\\s+"));

  private static final Set<String> ANALYSIS =
      Set.of(
          "call_summary",
          "in_voicemail",
          "user_sentiment",
          "call_successful",
          "custom_analysis_data");

  private static final Set<String> COST =
      Set.of(
          "product_costs", "total_duration_seconds", "total_duration_unit_price", "combined_cost");

  private static final int DECIMALS_OF_CENTS = 2;

  private final JsonFields event;
  private final Phase phase;
  private final JsonFields call;
  private final JsonFields analysis;

  RetellEvent(JsonFields event, Phase phase) {
    this.event = event;
    this.phase = phase;
    this.call = event.object("call", CALL);
    this.analysis = call.object("call_analysis", ANALYSIS);
  }

  /// @param signedAt stands in where the call never began and therefore has no time of its own
  Reading read(@Nullable Instant signedAt, CustomerKeys customers) {
    String id = call.text("call_id", Text.ID - "retell:".length());
    Instant told = at();
    Instant at = told == null ? signedAt : told;
    if (id == null || at == null) {
      return new Reading.Unusable(id == null ? "it names no call" : "it has no time");
    }
    var metadata = Metadata.of(List.of(call.object("metadata", Metadata.ITS_OWN)));
    Instant startedAt = call.time("start_timestamp");
    var times =
        new CallRecord.Times(
            startedAt == null ? at : startedAt,
            null,
            startedAt == null && phase == Phase.CALL_STARTED ? at : startedAt,
            phase == Phase.CALL_STARTED ? null : endedAt(at));
    CallStatus status = status(startedAt != null);
    var survey = survey();
    var read =
        new CallRecord(
            new RecordVersion(
                "retell:" + id, EventTime.ranked(at, phase.ordinal()), null, metadata.demo()),
            status,
            times,
            new CallRecord.Context(
                direction(),
                customer(customers),
                agent(),
                metadata.campaign(),
                metadata.serviceRecordExternalId()),
            new CallRecord.Result(
                metadata.reason(),
                call.text("disconnection_reason", Text.WORDS),
                talk(status, times),
                survey.score(),
                cost()));
    return new Reading.Told(read, survey.of(read, endedAt(at)), event.unknownFields());
  }

  private @Nullable Instant at() {
    Instant sent = event.time("event_timestamp");
    Instant told = call.time(phase == Phase.CALL_STARTED ? "start_timestamp" : "end_timestamp");
    return sent == null ? told : sent;
  }

  private Instant endedAt(Instant at) {
    Instant ended = call.time("end_timestamp");
    return ended == null ? at : ended;
  }

  private CallStatus status(boolean began) {
    String reason = Objects.requireNonNullElse(call.text("disconnection_reason", Text.WORDS), "");
    if (phase == Phase.CALL_STARTED) {
      return CallStatus.IN_PROGRESS;
    }
    if (analysis.isTrue("in_voicemail")) {
      return CallStatus.MISSED;
    }
    return Ended.OF_RETELL.status(
        reason, began && !"not_connected".equals(call.text("call_status", Text.WORDS)));
  }

  private @Nullable Integer talk(CallStatus status, CallRecord.Times times) {
    if (times.endedAt() == null || status == CallStatus.MISSED) {
      return null;
    }
    BigDecimal millis = call.number("duration_ms");
    return millis == null
        ? Callers.seconds(times.startedAt(), times.endedAt())
        : Callers.seconds(Duration.ofMillis(Text.bounded(millis)));
  }

  private @Nullable Direction direction() {
    String word = call.text("direction", Text.WORDS);
    return word == null ? null : Direction.parse(word).orElse(null);
  }

  private Customer customer(CustomerKeys customers) {
    boolean outbound = direction() == Direction.OUTBOUND;
    return Callers.customer(
        null, call.text(outbound ? "to_number" : "from_number", Text.WORDS), customers);
  }

  private @Nullable String agent() {
    return call.text(Text.WORDS, "agent_name", "agent_id");
  }

  /// Retell counts cents.
  private @Nullable BigDecimal cost() {
    BigDecimal cents = call.object("call_cost", COST).number("combined_cost");
    return cents == null ? null : Text.money(Text.number(cents.movePointLeft(DECIMALS_OF_CENTS)));
  }

  private Survey survey() {
    if (phase != Phase.CALL_ANALYZED) {
      return new Survey(null, null);
    }
    List<String> turns =
        call.objectsIn("transcript_object").stream()
            .filter(turn -> "user".equals(turn.text("role", Text.WORDS)))
            .map(turn -> turn.text("content", Text.COMMENT))
            .filter(Objects::nonNull)
            .toList();
    return Survey.of(List.of(analysis.object("custom_analysis_data", Metadata.ITS_OWN)), turns);
  }
}
