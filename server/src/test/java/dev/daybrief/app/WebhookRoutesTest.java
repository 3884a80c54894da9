package dev.daybrief.app;

import static dev.daybrief.app.WebClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Webhooks as administrators make them.
@QuarkusTest
class WebhookRoutesTest {

  private static final String PATH = "/api/v1/webhooks";
  private static final String ID = "019a8c5e-0000-7000-8000-000000000001";

  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  @Inject TestWeb web;

  @BeforeEach
  void beginWithoutWebhooks() {
    web.postgres.execute("TRUNCATE daybrief.webhooks");
  }

  private HttpResponse<String> as(String email, String method, String path, String body) {
    return new WebClient(address).sendAs(email, method, path, body);
  }

  private HttpResponse<String> asAdmin(String method, String path, String body) {
    return as("ada@harbour.example", method, path, body);
  }

  @Test
  void areMadeListedAndRevoked() {
    HttpResponse<String> made = asAdmin("POST", PATH, "{\"provider\":\"vapi\"}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(made.headers().firstValue("Cache-Control")).contains("no-store");
    String secret = json(made).get("secret").asText();
    String url = json(made).at("/webhook/url").asText();
    String id = json(made).at("/webhook/id").asText();

    assertThat(secret).matches("dbw_[0-9a-f]{64}");
    assertThat(url).isEqualTo("https://brief.example/api/v1/webhooks/vapi/" + id);
    HttpResponse<String> listed = asAdmin("GET", PATH, "");
    assertThat(json(listed).at("/webhooks/0/id").asText()).isEqualTo(id);
    assertThat(listed.body()).doesNotContain("dbw_", "secret");
    assertThat(asAdmin("DELETE", PATH + "/" + id, "").statusCode()).isEqualTo(204);
    assertThat(json(asAdmin("GET", PATH, "")).at("/webhooks/0/revokedAt").isNull()).isFalse();
    assertThat(asAdmin("DELETE", PATH + "/" + ID, "").statusCode()).isEqualTo(404);
  }

  @Test
  void takeTheSecretOfTheProviderAndNeverTellIt() {
    HttpResponse<String> made =
        asAdmin("POST", PATH, "{\"provider\":\"twilio\",\"secret\":\"0123456789abcdef\"}");

    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(json(made).get("secret").isNull()).isTrue();
    assertThat(made.body()).doesNotContain("0123456789abcdef");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"provider\":\"other\"}",
        "{\"provider\":\"twilio\"}",
        "{\"provider\":\"vapi\",\"secret\":\"short\"}",
        "{\"provider\":\"vapi\",\"secret\":\"with a space\"}",
        "{\"provider\":\"vapi\",\"secret\":\"\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000\"}",
        "{\"provider\":\"vapi\",\"secret\":null}",
        "{\"provider\":\"vapi\",\"name\":\"x\"}"
      })
  void areNotMadeOfAnythingElse(String body) {
    assertThat(asAdmin("POST", PATH, body).statusCode()).isEqualTo(400);
  }

  @Test
  void areForAdministratorsOfTheirOrganization() {
    String id = json(asAdmin("POST", PATH, "{\"provider\":\"vapi\"}")).at("/webhook/id").asText();
    for (String email : List.of("dana@harbour.example", "vera@harbour.example")) {
      assertThat(as(email, "GET", PATH, "").statusCode()).isEqualTo(403);
      assertThat(as(email, "POST", PATH, "{\"provider\":\"vapi\"}").statusCode()).isEqualTo(403);
      assertThat(as(email, "DELETE", PATH + "/" + id, "").statusCode()).isEqualTo(403);
    }
    assertThat(new WebClient(address).get(PATH).statusCode()).isEqualTo(401);
    web.postgres.execute(
        "UPDATE daybrief.webhooks SET organization_id = '%s'".formatted(TestWeb.ALPINE.id()));
    assertThat(asAdmin("DELETE", PATH + "/" + id, "").statusCode()).isEqualTo(404);
    assertThat(json(asAdmin("GET", PATH, "")).get("webhooks")).isEmpty();
  }

  @Test
  void areTwentyAtMost() {
    for (int i = 0; i < 20; i++) {
      web.webhooks().issue(TestWeb.HARBOUR.id(), dev.daybrief.access.WebhookProvider.VAPI, null);
    }
    HttpResponse<String> refused = asAdmin("POST", PATH, "{\"provider\":\"vapi\"}");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).get("detail").asText()).contains("at most 20 webhooks");
  }

  /// Writes this part of contract/examples, as [ContractTest] does the rest.
  @Test
  void keepAnExampleInTheContract() throws IOException {
    var issued = (ObjectNode) json(asAdmin("POST", PATH, "{\"provider\":\"vapi\"}"));
    issued.put("secret", "dbw_3f9c…");
    ((ObjectNode) issued.get("webhook"))
        .put("id", ID)
        .put("url", "https://brief.example/api/v1/webhooks/vapi/" + ID)
        .put("createdAt", "2026-11-17T08:00:00Z");
    JsonNode example = issued;

    assertThat(new ContractSchema(ContractTest.description()).problems("IssuedWebhook", example))
        .isEmpty();
    assertThat(ContractTest.isCommitted("examples/webhook-issued.json", example))
        .as("written anew")
        .isTrue();
  }
}
