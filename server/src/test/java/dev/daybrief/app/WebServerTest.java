package dev.daybrief.app;

import static dev.daybrief.app.WebClient.cookie;
import static dev.daybrief.app.WebClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The whole server on a free port, with stores in memory.
@QuarkusTest
class WebServerTest {

  private static final String DANA = "dana@harbour.example";
  private static final String KIRI = "kiri@alpine.example";
  private static final String ACTIVITIES = "/api/v1/analytics/recent-activities";

  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  @Inject TestWeb web;

  private WebClient client() {
    return new WebClient(address);
  }

  @AfterEach
  void bringTheStoreBack() {
    web.briefs.away = false;
  }

  @Test
  void signsInWithPasswordAndCookie() {
    HttpResponse<String> login = client().login(" DANA@harbour.example ", TestWeb.PASSWORD);

    assertThat(login.statusCode()).isEqualTo(200);
    assertThat(json(login).get("expiresInSeconds").asInt()).isBetween(890, 900);
    assertThat(json(login).at("/member/role").asText()).isEqualTo("manager");
    assertThat(json(login).at("/organization/slug").asText()).isEqualTo("harbour-auto");
    assertThat(login.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("__Host-daybrief-refresh=")
        .contains("; Path=/; Secure; HttpOnly; SameSite=Strict");
    assertThat(login.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void answersEveryFailedLoginAlike() {
    HttpResponse<String> wrong = client().login(DANA, "wrong horse battery");

    assertThat(wrong.statusCode()).isEqualTo(401);
    for (String email : List.of("nobody@x.example", "", "a\0@b", "\uD800@x", "x".repeat(5000))) {
      HttpResponse<String> other = client().login(email, TestWeb.PASSWORD);
      assertThat(other.statusCode()).isEqualTo(401);
      assertThat(other.body()).isEqualTo(wrong.body());
    }
  }

  @Test
  void limitsTriesAndSaysHowLongToWait() {
    HttpResponse<String> last = client().login("limited@x.example", "wrong");
    for (int tries = 1; tries < 11; tries++) {
      last = client().login("limited@x.example", "wrong");
    }

    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 900L);
    assertThat(client().login(DANA, TestWeb.PASSWORD).statusCode()).isEqualTo(200);
  }

  @Test
  void closesTheSessionWhenARefreshTokenIsUsedTwice() {
    HttpResponse<String> login = client().login(DANA, TestWeb.PASSWORD);
    HttpResponse<String> second = refresh(cookie(login));
    String bearer = "Bearer " + json(second).get("accessToken").asText();
    assertThat(client().get("/api/v1/me", "Authorization", bearer).statusCode()).isEqualTo(200);

    assertThat(refresh(cookie(login)).statusCode()).isEqualTo(401);

    assertThat(refresh(cookie(second)).statusCode()).isEqualTo(401);
    assertThat(client().get("/api/v1/me", "Authorization", bearer).statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> refresh(String cookie) {
    return client()
        .send("POST", "/api/v1/auth/refresh", "", "Cookie", cookie, "X-Daybrief-Csrf", "1");
  }

  @Test
  void refusesToRefreshForAnotherSite() {
    String cookie = cookie(client().login(DANA, TestWeb.PASSWORD));

    assertThat(client().send("POST", "/api/v1/auth/refresh", "", "Cookie", cookie).statusCode())
        .isEqualTo(403);
    assertThat(refresh(cookie).statusCode()).isEqualTo(200);
  }

  @Test
  void refusesTheTokenAfterLogout() {
    String bearer = client().bearer(DANA);
    HttpResponse<String> logout =
        client()
            .send(
                "POST", "/api/v1/auth/logout", "", "Authorization", bearer, "X-Daybrief-Csrf", "1");

    assertThat(logout.statusCode()).isEqualTo(204);
    assertThat(logout.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
    assertThat(client().get("/api/v1/me", "Authorization", bearer).statusCode()).isEqualTo(401);
  }

  @Test
  void refusesATokenWhoseSessionAnotherServerClosed() {
    String bearer = client().bearer(DANA);
    assertThat(client().get(ACTIVITIES, "Authorization", bearer).statusCode()).isNotEqualTo(401);

    web.members.closeAll();

    Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
    int status = 0;
    while (status != 401 && Instant.now().isBefore(deadline)) {
      status = client().get(ACTIVITIES, "Authorization", bearer).statusCode();
    }
    assertThat(status).isEqualTo(401);
  }

  @Test
  void servesTheFiveLinesOfADay() {
    HttpResponse<String> lines = asDana(ACTIVITIES + "?date=2026-11-17");

    assertThat(lines.statusCode()).isEqualTo(200);
    assertThat(json(lines)).hasSize(5);
    assertThat(json(lines).get(0).get("timestamp").asText()).isEqualTo("2026-11-17T23:00:00Z");
    assertThat(json(lines).get(4).get("count").isNull()).isTrue();
    assertThat(json(asDana(ACTIVITIES + "?date=2026-11-17&limit=2"))).hasSize(2);
  }

  private HttpResponse<String> asDana(String path) {
    return client().get(path, "Authorization", client().bearer(DANA));
  }

  @Test
  void answersAnUnchangedPageWithItsTagAlone() {
    String bearer = client().bearer(DANA);
    for (String path : List.of(ACTIVITIES + "?date=2026-11-17", "/api/v1/briefs/2026-11-17")) {
      String tag =
          client().get(path, "Authorization", bearer).headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> again =
          client().get(path, "Authorization", bearer, "If-None-Match", "\"x\", W/" + tag);

      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(again.headers().firstValue("Cache-Control")).contains("private, no-cache");
    }
  }

  @Test
  void servesTheBriefWithItsReceiptsAndRevisions() {
    HttpResponse<String> brief = asDana("/api/v1/briefs/2026-11-17");

    assertThat(json(brief).at("/items/2/receipt/hash").asText()).startsWith("sha256:ab");
    assertThat(json(brief).at("/items/0/salience").isNull()).isTrue();
    assertThat(json(brief).get("dataThrough").asText()).isEqualTo("2026-11-17T22:52:00Z");
    assertThat(asDana("/api/v1/briefs/2026-11-17?revision=1").body()).isEqualTo(brief.body());
    assertThat(asDana("/api/v1/briefs/2026-11-17?revision=2").statusCode()).isEqualTo(404);
  }

  @Test
  void answersAForeignDayAsAnAbsentOne() {
    String bearer = client().bearer(KIRI);
    HttpResponse<String> foreign =
        client().get("/api/v1/briefs/2026-11-17", "Authorization", bearer);

    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(json(foreign).get("type").asText()).isEqualTo("urn:daybrief:problem:no-brief");
    assertThat(json(foreign).get("detail").asText()).contains("daybrief generate");
  }

  @Test
  void seesToADayThatIsLookedAtBeforeItsBriefIsMade() {
    web.looks.clear();
    web.madeOnLook = true;
    HttpResponse<String> missing = asDana("/api/v1/briefs/2026-11-02");
    asDana(ACTIVITIES + "?date=2026-11-03");
    asDana("/api/v1/briefs/2199-01-01");
    asDana("/api/v1/briefs/2026-11-17");
    HttpResponse<String> revision = asDana("/api/v1/briefs/2026-11-17?revision=2");
    web.madeOnLook = false;

    assertThat(web.looks).containsExactly("harbour-auto 2026-11-02", "harbour-auto 2026-11-03");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(json(missing).get("type").asText()).isEqualTo("urn:daybrief:problem:no-brief");
    assertThat(json(missing).get("detail").asText()).contains("being made");
    assertThat(missing.headers().firstValue("Retry-After")).contains("2");
    assertThat(json(revision).get("detail").asText()).contains("no such revision");
    assertThat(asDana("/api/v1/briefs/2026-11-02").headers().firstValue("Retry-After")).isEmpty();
  }

  @Test
  void keepsNoConnectionOpenWhenItIsToEnd() {
    web.leaving = true;
    HttpResponse<String> last = asDana("/api/v1/briefs/2026-11-17");
    HttpResponse<String> refused = client().get("/api/v1/nothing");
    web.leaving = false;

    assertThat(last.statusCode()).isEqualTo(200);
    assertThat(List.of(last, refused))
        .allMatch(one -> one.headers().firstValue("Connection").equals(Optional.of("close")));
    assertThat(asDana("/api/v1/briefs/2026-11-17").headers().firstValue("Connection")).isEmpty();
  }

  @Test
  void servesWhatItKnowsWhileTheStoreIsAway() {
    String bearer = client().bearer(DANA);
    String known = "/api/v1/briefs/2026-11-17";
    client().get(known, "Authorization", bearer);
    web.briefs.away = true;
    web.pages.published(TestWeb.HARBOUR.id(), TestWeb.DAY, 1);

    HttpResponse<String> stale = client().get(known, "Authorization", bearer);
    HttpResponse<String> unknown =
        client().get("/api/v1/briefs/2026-11-01", "Authorization", bearer);

    assertThat(stale.statusCode()).isEqualTo(200);
    assertThat(stale.headers().firstValue("Daybrief-Stale")).contains("true");
    assertThat(unknown.statusCode()).isEqualTo(503);
    assertThat(unknown.headers().firstValue("Retry-After")).isPresent();
  }

  /// As a network that swallows everything has it: nothing fails, nothing comes.
  @Test
  void tellsWhoWaitsForAStoreThatIsSilent() {
    String bearer = client().bearer(DANA);
    web.briefs.silence = new CountDownLatch(1);
    web.briefs.away = true;
    try {
      HttpResponse<String> refused =
          client().get("/api/v1/briefs/2026-10-31", "Authorization", bearer);

      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    } finally {
      web.briefs.silence.countDown();
    }
  }

  @Test
  void refusesWhatItDoesNotUnderstand() {
    for (String query :
        List.of(
            "date=x",
            "date=2026-02-30",
            "limit=0",
            "limit=6",
            "limit=",
            "q=1",
            "date=",
            "date=2026-11-17&date=2026-11-16")) {
      assertThat(asDana(ACTIVITIES + "?" + query).statusCode()).as(query).isEqualTo(400);
    }
    assertThat(asDana("/api/v1/briefs/today").statusCode()).isEqualTo(400);
    assertThat(client().get("/api/v1/nothing").statusCode()).isEqualTo(404);
    HttpResponse<String> wrongMethod = client().send("PUT", "/api/v1/me", "");
    assertThat(wrongMethod.statusCode()).isEqualTo(405);
    assertThat(wrongMethod.headers().firstValue("Allow")).contains("GET, HEAD");
  }

  @Test
  void refusesBodiesItDoesNotUnderstand() {
    assertThat(login("text/plain", "{}")).isEqualTo(415);
    for (String body :
        List.of(
            "",
            "{",
            "[]",
            "null",
            "{\"email\":\"a\"}",
            "{} {}",
            "{\"email\":1,\"password\":\"b\"}",
            "{\"email\":\"a\",\"password\":\"b\",\"c\":1}",
            "[".repeat(9000))) {
      assertThat(login("application/json", body)).as(body).isEqualTo(400);
    }
    assertThat(login("application/json", " ".repeat(20_000))).isEqualTo(413);
  }

  private int login(String type, String body) {
    return client().send("POST", "/api/v1/auth/login", body, "Content-Type", type).statusCode();
  }

  @Test
  void putsSecurityHeadersOnEveryAnswer() {
    for (String path :
        List.of("/", "/api/v1/me", "/api/none", "/none", "/favicon.svg", "/q/none")) {
      assertThat(client().get(path).headers().map())
          .as(path)
          .containsKeys(
              "content-security-policy",
              "x-content-type-options",
              "referrer-policy",
              "strict-transport-security",
              "permissions-policy",
              "cross-origin-opener-policy",
              "cross-origin-resource-policy");
    }
  }

  @Test
  void neverFailsForAnyRequest() {
    var random = new Random(20_261_117);
    String bearer = client().bearer(DANA);
    List<String> methods = List.of("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH");
    for (int i = 0; i < 3_000; i++) {
      String method = methods.get(random.nextInt(methods.size()));
      String path = RandomRequests.path(random);
      HttpResponse<String> response =
          client()
              .send(
                  method,
                  path,
                  RandomRequests.body(random),
                  "Authorization",
                  random.nextInt(4) == 0 ? RandomRequests.garbage(random) : bearer,
                  "Content-Type",
                  "application/json",
                  "If-None-Match",
                  RandomRequests.garbage(random));
      assertThat(response.statusCode()).as("%d: %s %s", i, method, path).isLessThan(500);
    }
  }
}
