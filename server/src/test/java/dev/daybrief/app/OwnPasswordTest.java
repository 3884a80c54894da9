package dev.daybrief.app;

import static dev.daybrief.app.WebClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.access.Member;
import dev.daybrief.access.Role;
import dev.daybrief.security.password.Passwords;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Members who change their password, over HTTP.
@QuarkusTest
class OwnPasswordTest {

  private static final String PATH = "/api/v1/me/password";
  private static final String OTHER = "four trout sing at noon";

  @Inject TestWeb web;
  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  private String email = "";

  @BeforeEach
  void joins() {
    email = "own-" + UUID.randomUUID() + "@harbour.example";
    web.members.add(
        new Member(UUID.randomUUID(), TestWeb.HARBOUR.id(), email, "Orla Quinn", Role.VIEWER),
        new Passwords().hash(TestWeb.PASSWORD));
  }

  @Test
  void changesThePasswordAndEndsTheOtherSessions() {
    String here = client().bearer(email);
    String there = client().bearer(email);
    String cookie = WebClient.cookie(client().login(email, TestWeb.PASSWORD));

    assertThat(change(here, TestWeb.PASSWORD, OTHER).statusCode()).isEqualTo(204);

    assertThat(me(here)).isEqualTo(200);
    assertThat(me(there)).isEqualTo(401);
    assertThat(
            client()
                .send("POST", "/api/v1/auth/refresh", "", "Cookie", cookie, "X-Daybrief-Csrf", "1")
                .statusCode())
        .isEqualTo(401);
    assertThat(client().login(email, TestWeb.PASSWORD).statusCode()).isEqualTo(401);
    assertThat(client().login(email, OTHER).statusCode()).isEqualTo(200);
  }

  @Test
  void asksForTheCurrentOne() {
    String here = client().bearer(email);

    HttpResponse<String> refused = change(here, OTHER, "nine gulls over a pier");

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(json(refused).get("type").asText()).isEqualTo("urn:daybrief:problem:proof");
    assertThat(client().login(email, TestWeb.PASSWORD).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"too short", "orla quinn orla quinn", "harbour-auto 12345", "daybrief daybrief"})
  void refusesWhatIsGuessedSoon(String wanted) {
    HttpResponse<String> refused = change(client().bearer(email), TestWeb.PASSWORD, wanted);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).doesNotContain(wanted);
  }

  @Test
  void countsTriesExactlyAndBySession() throws Exception {
    String stolen = client().bearer(email);
    Callable<Integer> guess = () -> change(stolen, OTHER, OTHER).statusCode();
    try (var threads = Executors.newFixedThreadPool(8)) {
      var answers = threads.invokeAll(java.util.Collections.nCopies(30, guess));
      var statuses = answers.stream().map(java.util.concurrent.Future::resultNow).toList();
      assertThat(statuses).containsOnly(403, 429);
      assertThat(statuses).filteredOn(status -> status == 403).hasSizeLessThanOrEqualTo(10);
    }
    assertThat(change(stolen, TestWeb.PASSWORD, OTHER).statusCode()).isEqualTo(429);
    assertThat(change(client().bearer(email), TestWeb.PASSWORD, OTHER).statusCode()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "[1,2]",
        "{\"current\":\"a\"}",
        "{\"current\":\"a\",\"password\":1}",
        "{\"current\":\"a\",\"password\":\"b\",\"email\":\"c\"}",
      })
  void refusesWhatItCannotRead(String body) {
    assertThat(client().sendAs(email, "POST", PATH, body).statusCode()).isEqualTo(400);
  }

  @Test
  void isForMembersAlone() {
    assertThat(change("Bearer x", TestWeb.PASSWORD, OTHER).statusCode()).isEqualTo(401);
    List.of("GET", "PUT")
        .forEach(method -> assertThat(client().send(method, PATH, "").statusCode()).isEqualTo(405));
  }

  private int me(String bearer) {
    return client().get("/api/v1/me", "Authorization", bearer).statusCode();
  }

  private HttpResponse<String> change(String bearer, String current, String wanted) {
    return client()
        .send(
            "POST",
            PATH,
            "{\"current\":\"%s\",\"password\":\"%s\"}".formatted(current, wanted),
            "Authorization",
            bearer,
            "Content-Type",
            "application/json");
  }

  private WebClient client() {
    return new WebClient(address);
  }
}
