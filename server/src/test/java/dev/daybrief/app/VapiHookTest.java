package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.access.WebhookProvider;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class VapiHookTest extends HookStories {

  @Override
  WebhookProvider provider() {
    return WebhookProvider.VAPI;
  }

  @Override
  @Nullable String secret() {
    return null;
  }

  @Override
  List<String> events() {
    return HookClient.events("vapi-call.json");
  }

  @Override
  HttpResponse<String> send(HookClient by, String event) {
    return by.vapi(event);
  }

  @Override
  HttpResponse<String> sendTampered(HookClient by, String event) {
    String signature = HookClient.hex(HookClient.hmac("HmacSHA256", by.hook().secret(), event));
    return by.json(event.replace("7c1f0a52", "7c1f0a53"), "X-Vapi-Signature", signature);
  }

  @Override
  String withUnknownFields(String event) {
    return event
        .replace("\"type\":\"end", "\"mood\":{\"deep\":[1]},\"type\":\"end")
        .replace("\"call\":{", "\"call\":{\"colour\":\"blue\",");
  }

  @Override
  String ofUnknownKind() {
    return "{\"message\":{\"type\":\"speech-update\",\"status\":\"started\",\"new\":1}}";
  }

  @Test
  void tellTheCallWithItsFeedback() {
    sendAll(events());

    assertThat(call())
        .isEqualTo(
            "vapi:7c1f0a52 completed outbound Ines Adler +4930901820 +4930901820 Follow-up"
                + " after-service customer-ended-call 100 9 0.1832 job-4711");
    assertThat(
            stored(
                "SELECT concat_ws(' ', external_id, call_external_id, nps_score, comment)"
                    + " FROM daybrief.feedback"))
        .isEqualTo("vapi:7c1f0a52 vapi:7c1f0a52 9 The brakes are fine, but I waited an hour.");
    assertThat(stored("SELECT string_agg(status, ' ' ORDER BY updated_at) FROM daybrief.calls"))
        .isEqualTo("scheduled scheduled in_progress completed completed");
  }

  @Test
  void takeNoModelsWordsForTheCustomers() {
    sendAll(
        List.of(events().getLast().replace("but I waited an hour.", "and I would come again.")));

    assertThat(
            stored("SELECT nps_score || coalesce(comment, ' and no words') FROM daybrief.feedback"))
        .isEqualTo("9 and no words");
  }

  @ParameterizedTest
  @CsvSource({
    "customer-ended-call, completed",
    "assistant-ended-call, completed",
    "silence-timed-out, completed",
    "customer-did-not-answer, missed",
    "customer-busy, missed",
    "voicemail, missed",
    "pipeline-error-openai-llm-failed, failed",
    "call.start.error-get-assistant, failed",
    "call.in-progress.error-assistant-did-not-receive-customer-audio, failed",
    "manually-canceled, cancelled",
    "something-new, completed"
  })
  void sayWhatAnEndedCallCameTo(String reason, String status) {
    sendAll(List.of(events().getLast().replace("customer-ended-call", reason)));

    assertThat(stored("SELECT status || ' ' || ended_reason FROM daybrief.calls"))
        .isEqualTo(status + " " + reason);
  }

  @Test
  void areProvenByABearerTokenOrASignature() {
    HookClient by = client();
    String secret = by.hook().secret();
    String event = events().getLast();
    String now = Long.toString(Instant.now().getEpochSecond());
    String old = Long.toString(Instant.now().minus(Duration.ofMinutes(6)).getEpochSecond());
    String early = Long.toString(Instant.now().plus(Duration.ofMinutes(6)).toEpochMilli());

    assertThat(by.json(event, "Authorization", "Bearer " + secret).statusCode()).isEqualTo(200);
    assertThat(by.json(event, "Authorization", "Bearer x" + secret).statusCode()).isEqualTo(401);
    assertThat(by.json(event, "Authorization", secret).statusCode()).isEqualTo(401);
    assertThat(signed(event, now).statusCode()).isEqualTo(200);
    assertThat(signed(event, old).statusCode()).isEqualTo(401);
    assertThat(signed(event, early).statusCode()).isEqualTo(401);
    assertThat(by.json(event, "X-Signature", signature(now + "." + event)).statusCode())
        .as("without its timestamp")
        .isEqualTo(401);
    assertThat(by.json(event, "X-Vapi-Signature", signature(event)).statusCode()).isEqualTo(200);
    assertThat(by.json(event).statusCode()).isEqualTo(401);
  }

  private String signature(String text) {
    return HookClient.hex(HookClient.hmac("HmacSHA256", client().hook().secret(), text));
  }

  private HttpResponse<String> signed(String event, String timestamp) {
    return client()
        .json(
            event,
            "X-Timestamp",
            timestamp,
            "X-Signature",
            "sha256=" + signature(timestamp + "." + event));
  }

  @Test
  void needACallAndATimeThatIsNotAhead() {
    String event = events().getFirst();
    String ahead = Long.toString(Instant.now().plus(Duration.ofDays(2)).toEpochMilli());
    String withoutTime =
        event.replace("\"timestamp\":1795420799000,", "").replace("createdAt", "otherwise");

    assertThat(client().vapi(withoutTime).statusCode()).isEqualTo(422);
    assertThat(client().vapi(event.replace("1795420799000", ahead)).statusCode()).isEqualTo(422);
    assertThat(client().vapi(event.replace("\"id\"", "\"key\"")).statusCode()).isEqualTo(422);
    assertThat(client().vapi(event.replace("1795420799000", "\"\"")).statusCode()).isEqualTo(200);
    assertThat(tally()).isEqualTo("1 3 0 0");
  }

  @Test
  void keepWithinTheirLimits() {
    HookClient by = client();
    String secret = by.hook().secret();
    String path = by.hook().webhook().path();
    byte[] event = events().getLast().getBytes(StandardCharsets.UTF_8);

    assertThat(by.vapi(events().getLast() + " ".repeat(1 << 20)).statusCode()).isEqualTo(413);
    assertThat(by.vapi("[".repeat(10_000)).statusCode()).isEqualTo(400);
    assertThat(
            by.send(path, event, "X-Vapi-Secret", secret, "Content-Type", "text/plain")
                .statusCode())
        .isEqualTo(415);
    assertThat(by.send(path, event, "X-Vapi-Secret", secret).statusCode()).isEqualTo(415);
    assertThat(
            by.send(
                    path + "?x=1",
                    event,
                    "X-Vapi-Secret",
                    secret,
                    "Content-Type",
                    "application/json")
                .statusCode())
        .isEqualTo(401);
    assertThat(by.vapi("").statusCode()).isEqualTo(400);
    assertThat(by.vapi("null").statusCode()).isEqualTo(400);
    assertThat(by.vapi("{}{}").statusCode()).isEqualTo(400);
    assertThat(by.vapi("{}").statusCode()).isEqualTo(200);
  }
}
