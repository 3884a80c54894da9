package dev.daybrief.ingest.webhook;

import dev.daybrief.record.CallStatus;
import java.util.Set;

/// What an ended call came to, by the reason a call system gives. Reasons are many and get more:
/// the lists hold those that say it by themselves.
record Ended(Set<String> completed, Set<String> missed, Set<String> cancelled, Set<String> failed) {

  static final Ended OF_VAPI =
      new Ended(
          Set.of(
              "customer-ended-call",
              "assistant-ended-call",
              "assistant-ended-call-after-message-spoken",
              "assistant-ended-call-with-hangup-task",
              "assistant-said-end-call-phrase",
              "assistant-said-message-with-end-call-enabled",
              "assistant-forwarded-call",
              "customer-ended-call-after-warm-transfer-attempt",
              "silence-timed-out",
              "exceeded-max-duration",
              "call.forwarding.silence-timeout"),
          Set.of(
              "customer-did-not-answer",
              "customer-busy",
              "voicemail",
              "no-answer",
              "busy",
              "call.ringing.sip-inbound-caller-hungup-before-call-connect"),
          Set.of("manually-canceled", "scheduled-call-deleted", "canceled", "cancelled"),
          Set.of(
              "customer-did-not-give-microphone-permission",
              "twilio-reported-customer-misdialed",
              "assistant-not-found",
              "assistant-not-invalid",
              "assistant-not-provided",
              "assistant-join-timed-out",
              "worker-shutdown",
              "unknown-error",
              "call.forwarding.operator-busy"));

  static final Ended OF_RETELL =
      new Ended(
          Set.of(
              "user_hangup",
              "agent_hangup",
              "call_transfer",
              "transfer_bridged",
              "call_take_over",
              "inactivity",
              "max_duration_reached"),
          Set.of(
              "dial_no_answer",
              "dial_busy",
              "voicemail_reached",
              "ivr_reached",
              "user_declined",
              "error_user_not_joined",
              "registered_call_timeout"),
          Set.of("manual_stopped", "transfer_cancelled"),
          Set.of(
              "dial_failed",
              "invalid_destination",
              "telephony_provider_permission_denied",
              "telephony_provider_unavailable",
              "sip_routing_error",
              "marked_as_spam",
              "scam_detected",
              "network_blocked",
              "user_requested_dnc",
              "concurrency_limit_reached",
              "no_concurrency_fallback",
              "no_valid_payment"));

  /// A reason of none of the lists: failed where it speaks of an error, else completed where
  /// somebody was on the line.
  CallStatus status(String reason, boolean connected) {
    if (completed.contains(reason)) {
      return CallStatus.COMPLETED;
    }
    if (missed.contains(reason)) {
      return CallStatus.MISSED;
    }
    if (cancelled.contains(reason)) {
      return CallStatus.CANCELLED;
    }
    boolean failure =
        failed.contains(reason)
            || reason.contains("error")
            || reason.contains("failed")
            || reason.startsWith("assistant-request-");
    return failure || !connected ? CallStatus.FAILED : CallStatus.COMPLETED;
  }
}
