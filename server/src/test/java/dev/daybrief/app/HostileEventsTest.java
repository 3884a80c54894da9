package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybrief.access.WebhookDesk.Issued;
import dev.daybrief.access.WebhookProvider;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Events that are signed as they should be, and hold anything at all.
@QuarkusTest
class HostileEventsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-1",
          "1e999999999",
          "-1e-999999999",
          "9".repeat(900),
          "0." + "3".repeat(900),
          "9223372036854775808",
          "1795420799000.5",
          "\"\\u0000\"",
          "\"a\\ud800\"",
          "\"" + "x".repeat(5_000) + "\"",
          "\"+" + "9".repeat(400) + "\"",
          "\"0001-01-01T00:00:00Z\"",
          "\"+999999999-12-31T23:59:59Z\"",
          "\"9999-12-31T23:59:59Z\"",
          "\"2026-11-23T08:00:00\"",
          "\"1E+2147483647\"",
          "\"\\u202e\"",
          "[]",
          "{}",
          "[{\"name\":{},\"result\":[]}]",
          "{\"a\":{\"a\":{\"a\":[[[[1]]]]}}}",
          "[".repeat(40) + "]".repeat(40));

  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  @Inject TestWeb web;

  private final Random random = new Random(20_261_123);
  private final Set<Integer> seen = new HashSet<>();

  @BeforeEach
  void beginWithoutCalls() {
    web.postgres.execute("TRUNCATE daybrief.calls, daybrief.feedback, daybrief.webhooks");
  }

  private HookClient client(WebhookProvider provider, String secret) {
    Issued issued = web.webhooks().issue(TestWeb.HARBOUR.id(), provider, secret);
    return new HookClient(address, issued);
  }

  @Test
  void neverFailOfVapi() {
    HookClient client = client(WebhookProvider.VAPI, "secret-of-vapi");
    for (int i = 0; i < 300; i++) {
      String event = mutated(HookClient.events("vapi-call.json"));
      check(client.vapi(event), event);
    }
    assertThat(seen).contains(200, 400, 422);
  }

  @Test
  void neverFailOfRetell() {
    HookClient client = client(WebhookProvider.RETELL, "secret-of-retell");
    for (int i = 0; i < 200; i++) {
      String event = mutated(HookClient.events("retell-call.json"));
      check(client.retell(event), event);
    }
    assertThat(seen).contains(200, 400, 422);
  }

  @Test
  void neverFailOfTwilio() throws JsonProcessingException {
    HookClient client = client(WebhookProvider.TWILIO, "secret-of-twilio");
    for (int i = 0; i < 200; i++) {
      var form = new TreeMap<String, String>();
      JsonNode event = JSON.readTree(one(HookClient.events("twilio-call.json")));
      event.properties().forEach(field -> form.put(field.getKey(), field.getValue().asText()));
      String name = one(new ArrayList<>(form.keySet()));
      // A lone surrogate is no UTF-8: it would arrive as another character than was signed.
      form.put(name, JSON.readTree(one(VALUES)).asText("").replaceAll("\\p{Cs}", "?"));
      check(client.twilio(form), form.toString());
    }
    assertThat(seen).contains(200, 422);
  }

  @Test
  void neverFailForFormsThatAreNone() {
    HookClient client = client(WebhookProvider.TWILIO, "secret-of-twilio");
    String path = client.hook().webhook().path();
    String unsigned =
        client.twilioSignature(TestWeb.PUBLIC_URL + path, new TreeMap<String, String>());
    for (String body : List.of("", "%", "%zz=1", "=", "&&&", "a&".repeat(2_000), "a=%ff", "\0")) {
      HttpResponse<String> answer =
          client.send(
              path,
              body.getBytes(StandardCharsets.UTF_8),
              "Content-Type",
              "application/x-www-form-urlencoded",
              "X-Twilio-Signature",
              unsigned);
      assertThat(answer.statusCode()).as(body).isIn(400, 401);
    }
    HttpResponse<String> large =
        client.send(
            path,
            new byte[70_000],
            "Content-Type",
            "application/x-www-form-urlencoded",
            "X-Twilio-Signature",
            unsigned);
    assertThat(large.statusCode()).isEqualTo(413);
  }

  private void check(HttpResponse<String> answer, String event) {
    assertThat(answer.statusCode()).as(event).isIn(200, 400, 422);
    seen.add(answer.statusCode());
  }

  /// One event with one or two values replaced, or a piece of its text lost.
  private String mutated(List<String> events) {
    try {
      JsonNode event = JSON.readTree(one(events));
      for (int i = random.nextInt(2); i >= 0; i--) {
        var objects = new ArrayList<ObjectNode>();
        collect(event, objects);
        ObjectNode object = one(objects);
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        if (!names.isEmpty()) {
          object.put(one(names), "@" + random.nextInt(VALUES.size()) + "@");
        }
      }
      String text = event.toString();
      for (int i = 0; i < VALUES.size(); i++) {
        text = text.replace("\"@" + i + "@\"", VALUES.get(i));
      }
      int lost = random.nextInt(10) == 0 ? random.nextInt(text.length()) : text.length();
      return text.substring(0, lost);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    node.forEach(child -> collect(child, objects));
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
