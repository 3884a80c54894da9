package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.access.WebhookProvider;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RetellHookTest extends HookStories {

  @Override
  WebhookProvider provider() {
    return WebhookProvider.RETELL;
  }

  @Override
  String secret() {
    return "key_of_the_account";
  }

  @Override
  List<String> events() {
    return HookClient.events("retell-call.json");
  }

  @Override
  HttpResponse<String> send(HookClient by, String event) {
    return by.retell(event);
  }

  @Override
  HttpResponse<String> sendTampered(HookClient by, String event) {
    String millis = Long.toString(System.currentTimeMillis());
    byte[] digest = HookClient.hmac("HmacSHA256", by.hook().secret(), event + millis);
    return by.json(
        event.replace("call_5a01", "call_5a02"),
        "X-Retell-Signature",
        "v=" + millis + ",d=" + HookClient.hex(digest));
  }

  @Override
  String withUnknownFields(String event) {
    return event
        .replace("{\"event\":", "{\"mood\":[{\"deep\":1}],\"event\":")
        .replace("\"call\":{", "\"call\":{\"colour\":\"blue\",");
  }

  @Override
  String ofUnknownKind() {
    return "{\"event\":\"transfer_started\",\"call\":{\"call_id\":\"call_5a01\"}}";
  }

  @Test
  void tellTheCallWithItsFeedback() {
    sendAll(events());

    assertThat(call())
        .isEqualTo(
            "retell:call_5a01 completed outbound +4930901820 +4930901820 Reminder check-up"
                + " user_hangup 90 4 0.185 job-4712");
    assertThat(
            stored(
                "SELECT concat_ws(' ', call_external_id, nps_score, comment) FROM daybrief.feedback"))
        .isEqualTo("retell:call_5a01 4 nobody called me back");
    assertThat(stored("SELECT string_agg(status, ' ' ORDER BY updated_at) FROM daybrief.calls"))
        .isEqualTo("in_progress completed completed");
  }

  @Test
  void areRefusedFiveMinutesAfterTheyWereSignedOrBefore() {
    String event = events().getLast();
    Instant now = Instant.now();

    assertThat(client().retell(event, now.minus(Duration.ofMinutes(4))).statusCode())
        .isEqualTo(200);
    assertThat(client().retell(event, now.plus(Duration.ofMinutes(4))).statusCode()).isEqualTo(200);
    assertThat(client().retell(event, now.minus(Duration.ofMinutes(6))).statusCode())
        .isEqualTo(401);
    assertThat(client().retell(event, now.plus(Duration.ofMinutes(6))).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "agent_hangup, completed",
    "inactivity, completed",
    "dial_no_answer, missed",
    "dial_busy, missed",
    "voicemail_reached, missed",
    "dial_failed, failed",
    "error_asr, failed",
    "manual_stopped, cancelled",
    "something_new, completed"
  })
  void sayWhatAnEndedCallCameTo(String reason, String status) {
    sendAll(List.of(events().get(1).replace("user_hangup", reason)));

    assertThat(stored("SELECT status || ' ' || ended_reason FROM daybrief.calls"))
        .isEqualTo(status + " " + reason);
  }

  @Test
  void areDatedByTheirSignatureWhereTheCallNeverBegan() {
    String event =
        """
        {"event": "call_ended", "call": {"call_id": "call_0", "call_status": "not_connected",
          "direction": "outbound", "to_number": "+4930901820",
          "disconnection_reason": "dial_no_answer"}}""";
    Instant signedAt = Instant.now().minusSeconds(30);

    client().retell(event, signedAt);
    client().retell(event, signedAt);

    assertThat(stored("SELECT count(*) || min(status) FROM daybrief.calls")).isEqualTo("1missed");
    assertThat(stored("SELECT (extract(epoch FROM created_at) * 1000)::bigint FROM daybrief.calls"))
        .isEqualTo(Long.toString(signedAt.toEpochMilli()));
  }
}
