package dev.daybrief.app;

import static dev.daybrief.app.WebClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybrief.access.Member;
import dev.daybrief.access.Role;
import dev.daybrief.security.factor.CodeMaker;
import dev.daybrief.security.password.Passwords;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Second factors, over HTTP.
@QuarkusTest
class SecondFactorTest {

  private static final String PATH = "/api/v1/me/second-factor";
  private static final String LOGIN = "/api/v1/auth/login";

  @Inject TestWeb web;
  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  private String email = "";
  private String bearer = "";

  @BeforeEach
  void joins() {
    email = "two-" + UUID.randomUUID() + "@harbour.example";
    web.members.add(
        new Member(UUID.randomUUID(), TestWeb.HARBOUR.id(), email, "Orla Quinn", Role.ADMIN),
        new Passwords().hash(TestWeb.PASSWORD));
    bearer = client().bearer(email);
  }

  private record Enrolled(CodeMaker maker, JsonNode recoveryCodes) {}

  private Enrolled enrol() {
    HttpResponse<String> begun = post(PATH, password(TestWeb.PASSWORD));
    assertThat(begun.statusCode()).isEqualTo(200);
    var maker = new CodeMaker(json(begun).get("secret").asText());
    assertThat(json(begun).get("uri").asText()).contains(maker.secret());
    HttpResponse<String> confirmed = post(PATH + "/confirmation", code(code(maker, -1)));
    assertThat(confirmed.statusCode()).isEqualTo(200);
    return new Enrolled(maker, json(confirmed).get("recoveryCodes"));
  }

  @Test
  void asksForACodeAtTheNextLogin() {
    String elsewhere = client().bearer(email);
    Enrolled enrolled = enrol();

    assertThat(status("GET", PATH, elsewhere)).isEqualTo(401);
    assertThat(state()).isEqualTo("{\"on\":true,\"recoveryCodes\":10}");
    HttpResponse<String> asked = client().login(email, TestWeb.PASSWORD);
    assertThat(asked.statusCode()).isEqualTo(403);
    assertThat(json(asked).get("type").asText()).isEqualTo("urn:daybrief:problem:code-needed");
    assertThat(asked.headers().firstValue("Set-Cookie")).isEmpty();
    String code = code(enrolled.maker, 0);
    assertThat(login(TestWeb.PASSWORD, code).statusCode()).isEqualTo(200);
    assertThat(login(TestWeb.PASSWORD, code).statusCode()).isEqualTo(401);
    String recovery = enrolled.recoveryCodes.get(3).asText();
    assertThat(login(TestWeb.PASSWORD, recovery).statusCode()).isEqualTo(200);
    assertThat(login(TestWeb.PASSWORD, recovery).statusCode()).isEqualTo(401);
    assertThat(state()).isEqualTo("{\"on\":true,\"recoveryCodes\":9}");
  }

  @Test
  void answersAWrongCodeLikeAWrongPassword() {
    Enrolled enrolled = enrol();
    HttpResponse<String> wrongCode = login(TestWeb.PASSWORD, "000000");
    HttpResponse<String> wrongPassword = login("another long one", code(enrolled.maker, 0));

    assertThat(wrongCode.statusCode()).isEqualTo(401);
    assertThat(wrongPassword.statusCode()).isEqualTo(401);
    assertThat(wrongCode.body()).isEqualTo(wrongPassword.body());
    assertThat(wrongCode.headers().map().keySet())
        .isEqualTo(wrongPassword.headers().map().keySet());
    assertThat(login("another long one", "").body()).isEqualTo(wrongCode.body());
    assertThat(login(TestWeb.PASSWORD, code(enrolled.maker, 0)).statusCode()).isEqualTo(200);
  }

  @Test
  void limitsCodesWithoutKeepingTheOwnerOut() {
    Enrolled enrolled = enrol();
    for (int guess = 0; guess < 5; guess++) {
      assertThat(login(TestWeb.PASSWORD, "00000" + guess).statusCode()).isEqualTo(401);
    }
    HttpResponse<String> refused = login(TestWeb.PASSWORD, code(enrolled.maker, 0));

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValueAsLong("Retry-After")).isNotEmpty();
    assertThat(login(TestWeb.PASSWORD, enrolled.recoveryCodes.get(0).asText()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void asksForThePasswordFirst() {
    assertThat(post(PATH, password("another long one")).statusCode()).isEqualTo(403);
    assertThat(post(PATH + "/confirmation", code("123456")).statusCode()).isEqualTo(409);
    assertThat(state()).isEqualTo("{\"on\":false,\"recoveryCodes\":0}");
    post(PATH, password(TestWeb.PASSWORD));
    HttpResponse<String> wrong = post(PATH + "/confirmation", code("12345x"));
    assertThat(wrong.statusCode()).isEqualTo(403);
    assertThat(json(wrong).get("type").asText()).isEqualTo("urn:daybrief:problem:proof");
    assertThat(client().login(email, TestWeb.PASSWORD).statusCode()).isEqualTo(200);
  }

  @Test
  void isTakenOffWithPasswordAndCode() {
    Enrolled enrolled = enrol();
    String recovery = enrolled.recoveryCodes.get(0).asText();
    assertThat(post(PATH, password(TestWeb.PASSWORD)).statusCode()).isEqualTo(409);

    assertThat(remove("another long one", recovery).statusCode()).isEqualTo(403);
    assertThat(remove(TestWeb.PASSWORD, "000000").statusCode()).isEqualTo(403);
    assertThat(remove(TestWeb.PASSWORD, recovery).statusCode()).isEqualTo(204);

    assertThat(remove(TestWeb.PASSWORD, recovery).statusCode()).isEqualTo(409);
    assertThat(state()).isEqualTo("{\"on\":false,\"recoveryCodes\":0}");
    assertThat(client().login(email, TestWeb.PASSWORD).statusCode()).isEqualTo(200);
    assertThat(login(TestWeb.PASSWORD, "000000").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "{}", "{\"code\":123456}", "{\"password\":null}", "{\"x\":\"\"}"})
  void refusesWhatItCannotRead(String body) {
    for (String path : new String[] {PATH, PATH + "/confirmation", PATH + "/removal"}) {
      assertThat(post(path, body).statusCode()).as(path).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "1", "[]", "{}"})
  void refusesACodeThatIsNoText(String code) {
    String body = "{\"email\":\"%s\",\"password\":\"p\",\"code\":%s}".formatted(email, code);
    assertThat(client().send("POST", LOGIN, body, "Content-Type", "application/json").statusCode())
        .isEqualTo(400);
  }

  private HttpResponse<String> remove(String password, String code) {
    return post(
        PATH + "/removal", "{\"password\":\"%s\",\"code\":\"%s\"}".formatted(password, code));
  }

  private HttpResponse<String> login(String password, String code) {
    String body =
        "{\"email\":\"%s\",\"password\":\"%s\",\"code\":\"%s\"}".formatted(email, password, code);
    return client().send("POST", LOGIN, body, "Content-Type", "application/json");
  }

  private String code(CodeMaker maker, int steps) {
    return maker.code(web.postgres.database().now(), steps);
  }

  private static String code(String code) {
    return "{\"code\":\"" + code + "\"}";
  }

  private static String password(String password) {
    return "{\"password\":\"" + password + "\"}";
  }

  private String state() {
    return client().get(PATH, "Authorization", bearer).body();
  }

  private int status(String method, String path, String token) {
    return client().send(method, path, "", "Authorization", token).statusCode();
  }

  private HttpResponse<String> post(String path, String body) {
    return client()
        .send("POST", path, body, "Authorization", bearer, "Content-Type", "application/json");
  }

  private WebClient client() {
    return new WebClient(address);
  }
}
