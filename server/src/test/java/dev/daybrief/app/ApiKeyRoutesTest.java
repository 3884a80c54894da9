package dev.daybrief.app;

import static dev.daybrief.app.WebClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Keys of programs, over HTTP.
@QuarkusTest
class ApiKeyRoutesTest {

  private static final String ADA = "ada@harbour.example";
  private static final String KEYS = "/api/v1/api-keys";

  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  private HttpResponse<String> send(String who, String method, String path, String body) {
    return new WebClient(address).sendAs(who, method, path, body);
  }

  @Test
  void showsTheSecretWhenTheKeyIsMadeAndNeverAgain() {
    HttpResponse<String> made = send(ADA, "POST", KEYS, "{\"name\": \"crm\"}");

    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.headers().firstValue("Cache-Control")).contains("no-store");
    String secret = json(made).get("secret").asText();
    assertThat(secret).matches("dbk_[0-9a-f]{32}_[0-9a-f]{72}");
    HttpResponse<String> listed = send(ADA, "GET", KEYS, "");
    assertThat(json(listed).get("keys").get(0)).isEqualTo(json(made).get("key"));
    assertThat(listed.body()).doesNotContain(secret.substring(40));
  }

  @Test
  void revokesAKeyAgainAndAgain() {
    String id =
        json(send(
                ADA,
                "POST",
                KEYS,
                "{\"name\":\"old\",\"expiresAt\":\"2099-01-01T00:00:00+01:00\"}"))
            .at("/key/id")
            .asText();

    assertThat(send(ADA, "DELETE", KEYS + "/" + id, "").statusCode()).isEqualTo(204);
    assertThat(send(ADA, "DELETE", KEYS + "/" + id, "").statusCode()).isEqualTo(204);
    assertThat(json(send(ADA, "GET", KEYS, "")).toString()).contains("\"revokedAt\":\"20");
  }

  @Test
  void isForAdministratorsAlone() {
    for (String who : new String[] {"dana@harbour.example", "vera@harbour.example"}) {
      assertThat(send(who, "GET", KEYS, "").statusCode()).isEqualTo(403);
      assertThat(send(who, "POST", KEYS, "{\"name\":\"x\"}").statusCode()).isEqualTo(403);
      assertThat(send(who, "DELETE", KEYS + "/1", "").statusCode()).isEqualTo(403);
    }
    assertThat(new WebClient(address).get(KEYS).statusCode()).isEqualTo(401);
  }

  @Test
  void answersAForeignKeyAsAnAbsentOne() {
    String absent = KEYS + "/019a8c5e-0000-7000-8000-000000000001";
    HttpResponse<String> foreign = send(ADA, "DELETE", absent, "");

    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(send(ADA, "DELETE", KEYS + "/none", "").statusCode()).isEqualTo(404);
  }

  @Test
  void opensNothingButTheRecordDoors() {
    String secret = json(send(ADA, "POST", KEYS, "{\"name\":\"crm\"}")).get("secret").asText();
    var client = new WebClient(address);
    HttpResponse<String> badToken = client.get("/api/v1/me", "Authorization", "Bearer x");

    for (String path : new String[] {"/api/v1/me", KEYS, "/api/v1/model-usage"}) {
      HttpResponse<String> refused = client.get(path, "Authorization", "Bearer " + secret);
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.body()).isEqualTo(badToken.body().replace("/api/v1/me", path));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"name\":1}",
        "{\"name\":\"\"}",
        "{\"name\":\"a\\u0000b\"}",
        "{\"name\":\"\\ud800\"}",
        "{\"name\":\"x\",\"scopes\":[]}",
        "{\"name\":\"x\",\"expiresAt\":\"tomorrow\"}",
        "{\"name\":\"x\",\"expiresAt\":\"2020-01-01T00:00:00Z\"}",
        "{\"name\":\"x\",\"expiresAt\":\"+999999999-12-31T23:59:59Z\"}",
        "{\"name\":\"x\",\"expiresAt\":null}",
      })
  void refusesWhatItCannotRead(String body) {
    assertThat(send(ADA, "POST", KEYS, body).statusCode()).isEqualTo(400);
  }

  @Test
  void refusesParametersItDoesNotKnow() {
    assertThat(send(ADA, "GET", KEYS + "?cursor=x", "").statusCode()).isEqualTo(400);
    assertThat(send(ADA, "GET", KEYS + "?page=2", "").statusCode()).isEqualTo(400);
    assertThat(
            json(send(ADA, "GET", KEYS + "?cursor=00000000-0000-0000-0000-000000000000", ""))
                .get("keys"))
        .isEmpty();
  }
}
