package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybrief.access.WebhookProvider;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TwilioHookTest extends HookStories {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  WebhookProvider provider() {
    return WebhookProvider.TWILIO;
  }

  @Override
  String secret() {
    return "0123456789abcdef";
  }

  /// As JSON objects of the form's fields.
  @Override
  List<String> events() {
    return HookClient.events("twilio-call.json");
  }

  static Map<String, String> form(String event) {
    try {
      return JSON.readValue(event, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(event, e);
    }
  }

  @Override
  HttpResponse<String> send(HookClient by, String event) {
    return by.twilio(form(event));
  }

  @Override
  HttpResponse<String> sendTampered(HookClient by, String event) {
    String url = TestWeb.PUBLIC_URL + by.hook().webhook().path();
    String signature = by.twilioSignature(url, form(event));
    return by.form(form(event.replace("4711", "4712")), signature);
  }

  @Override
  String withUnknownFields(String event) {
    return event.replace("{", "{\"Mood\": \"über & = +\", \"Colour\": \"\",");
  }

  @Override
  String ofUnknownKind() {
    return "{\"RecordingSid\":\"RE1\",\"RecordingStatus\":\"completed\",\"CallSid\":\"CA1\"}";
  }

  @Test
  void tellTheCall() {
    sendAll(events());

    assertThat(call())
        .isEqualTo(
            "twilio:CA00000000000000000000000000004711 completed outbound +4930901820 +4930901820"
                + " completed 93");
    assertThat(stored("SELECT string_agg(status, ' ' ORDER BY updated_at) FROM daybrief.calls"))
        .isEqualTo("scheduled scheduled in_progress completed");
    assertThat(
            stored(
                "SELECT (started_at AT TIME ZONE 'UTC')::text FROM daybrief.calls"
                    + " WHERE valid_until = 'infinity'"))
        .isEqualTo("2026-11-23 08:00:07");
    assertThat(stored("SELECT count(*) FROM daybrief.feedback")).isEqualTo("0");
  }

  @Test
  void areAnsweredWithoutABody() {
    HttpResponse<String> answer = send(client(), events().getFirst());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "busy, missed",
    "no-answer, missed",
    "failed, failed",
    "canceled, cancelled",
    "queued, scheduled"
  })
  void sayWhereTheCallStands(String word, String status) {
    sendAll(List.of(events().getFirst().replace("initiated", word)));

    assertThat(stored("SELECT status FROM daybrief.calls")).isEqualTo(status);
  }

  @Test
  void countAMachineThatAnsweredAsMissed() {
    sendAll(List.of(events().getLast().replace("{", "{\"AnsweredBy\":\"machine_start\",")));

    assertThat(stored("SELECT status || ' ' || ended_reason FROM daybrief.calls"))
        .isEqualTo("missed machine_start");
  }

  @Test
  void makeNoCustomerOfThoseWhoWithholdTheirNumber() {
    String inbound =
        events()
            .getLast()
            .replace("outbound-api", "inbound")
            .replace("+493012345678", "+266696687");
    sendAll(List.of(inbound));

    assertThat(stored("SELECT direction || coalesce(customer_phone, '') FROM daybrief.calls"))
        .isEqualTo("inbound");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://brief.example", "https://brief.example:443"})
  void areProvenWithAndWithoutThePortThatGoesWithoutSaying(String origin) {
    var form = form(events().getLast());
    String url = origin + client().hook().webhook().path();

    assertThat(client().form(form, client().twilioSignature(url, form)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void areRefusedWhenSignedForAnotherAddress() {
    var form = form(events().getLast());
    String path = client().hook().webhook().path();

    for (String url : List.of("http://brief.example" + path, "https://other.example" + path)) {
      assertThat(client().form(form, client().twilioSignature(url, form)).statusCode())
          .isEqualTo(401);
    }
  }
}
