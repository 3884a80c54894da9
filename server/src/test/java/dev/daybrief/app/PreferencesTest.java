package dev.daybrief.app;

import static dev.daybrief.app.WebClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How members like the dashboard, over HTTP.
@QuarkusTest
class PreferencesTest {

  private static final String PATH = "/api/v1/preferences";
  private static final String VERA = "vera@harbour.example";
  private static final String USUAL =
      "{\"language\":null,\"theme\":\"system\",\"timeFormat\":\"auto\",\"shortcuts\":true}";
  private static final String CHOSEN =
      "{\"language\":\"ar\",\"theme\":\"dark\",\"timeFormat\":\"h23\",\"shortcuts\":false}";

  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  @Inject TestWeb web;

  @AfterEach
  void forget() {
    web.postgres.execute("TRUNCATE daybrief.preferences");
  }

  private String get(String who) {
    return json(new WebClient(address).getAs(who, PATH)).toString();
  }

  private HttpResponse<String> put(String who, String body) {
    return new WebClient(address).sendAs(who, "PUT", PATH, body);
  }

  @Test
  void keepsWhatAMemberChoseForThatMemberAlone() {
    assertThat(get(VERA)).isEqualTo(USUAL);

    assertThat(put(VERA, USUAL.replace("null", "\"de\"")).statusCode()).isEqualTo(204);
    assertThat(put(VERA, CHOSEN).statusCode()).isEqualTo(204);

    assertThat(get(VERA)).isEqualTo(CHOSEN);
    assertThat(get("dana@harbour.example")).isEqualTo(USUAL);
    assertThat(get("kiri@alpine.example")).isEqualTo(USUAL);
  }

  @Test
  void takesAChoiceBack() {
    put(VERA, CHOSEN);
    put(VERA, USUAL);

    assertThat(get(VERA)).isEqualTo(USUAL);
  }

  @Test
  void asksForASession() {
    var client = new WebClient(address);
    assertThat(client.get(PATH).statusCode()).isEqualTo(401);
    assertThat(client.send("PUT", PATH, CHOSEN, "Content-Type", "application/json").statusCode())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "null",
        "{\"theme\":\"dark\"}",
        "{\"language\":\"\",\"theme\":\"dark\",\"timeFormat\":\"h23\",\"shortcuts\":false}",
        "{\"language\":\"x y\",\"theme\":\"dark\",\"timeFormat\":\"h23\",\"shortcuts\":false}",
        "{\"language\":5,\"theme\":\"dark\",\"timeFormat\":\"h23\",\"shortcuts\":false}",
        "{\"language\":null,\"theme\":\"DARK\",\"timeFormat\":\"h23\",\"shortcuts\":false}",
        "{\"language\":null,\"theme\":\"dark\",\"timeFormat\":24,\"shortcuts\":false}",
        "{\"language\":null,\"theme\":\"dark\",\"timeFormat\":\"h23\",\"shortcuts\":\"no\"}",
        "{\"language\":null,\"theme\":\"dark\",\"timeFormat\":\"h23\",\"shortcuts\":true,\"x\":1}",
      })
  void refusesWhatItCannotRead(String body) {
    HttpResponse<String> answer = put(VERA, body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(get(VERA)).isEqualTo(USUAL);
  }
}
