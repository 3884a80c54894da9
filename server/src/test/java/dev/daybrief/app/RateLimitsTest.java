package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.access.Quotas;
import dev.daybrief.security.quota.RequestQuotas;
import dev.daybrief.security.quota.RequestQuotas.Rates;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RateLimitsTest {

  private static final String ME = "/api/v1/me";
  private static final String WRONG = "Bearer wrong";

  @Inject TestWeb web;
  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  private WebClient client() {
    return new WebClient(address);
  }

  private void limit(int program, int member, int organization, int stranger) {
    web.quotas.set(new RequestQuotas(new Rates(program, member, organization, stranger)));
  }

  @AfterEach
  void limitNobody() {
    web.quotas.set(Quotas.NONE);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("absent");
  }

  private static void assertRefused(HttpResponse<String> answer, int limit) {
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.body()).contains("\"urn:daybrief:problem:too-many-requests\"");
    assertThat(header(answer, "RateLimit-Limit")).isEqualTo(Integer.toString(limit));
    assertThat(header(answer, "RateLimit-Remaining")).isEqualTo("0");
    assertThat(Integer.parseInt(header(answer, "Retry-After"))).isBetween(1, 60);
    assertThat(header(answer, "RateLimit-Reset")).isEqualTo(header(answer, "Retry-After"));
  }

  @Test
  void tellsAMemberWhatIsLeftAndThenToWait() {
    String dana = client().bearer("dana@harbour.example");
    String vera = client().bearer("vera@harbour.example");
    limit(0, 3, 0, 0);

    for (int left = 2; left >= 0; left--) {
      var answer = client().get(ME, "Authorization", dana);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(header(answer, "RateLimit-Limit")).isEqualTo("3");
      assertThat(header(answer, "RateLimit-Remaining")).isEqualTo(Integer.toString(left));
      assertThat(Integer.parseInt(header(answer, "RateLimit-Reset"))).isBetween(1, 60);
      assertThat(header(answer, "Retry-After")).isEqualTo("absent");
    }
    assertRefused(client().get(ME, "Authorization", dana), 3);
    assertRefused(client().get("/api/v1/events", "Authorization", dana), 3);
    assertThat(client().get(ME, "Authorization", vera).statusCode()).isEqualTo(200);
  }

  @Test
  void keepsTheNoiseOfOneOrganizationFromAnother() {
    String dana = client().bearer("dana@harbour.example");
    String vera = client().bearer("vera@harbour.example");
    String kiri = client().bearer("kiri@alpine.example");
    limit(0, 0, 2, 0);
    IntStream.range(0, 20).forEach(_ -> client().get(ME, "Authorization", dana));

    assertRefused(client().get(ME, "Authorization", vera), 2);
    assertThat(client().get(ME, "Authorization", kiri).statusCode()).isEqualTo(200);
  }

  @Test
  void countsWhatARoleDoesNotAllow() {
    String vera = client().bearer("vera@harbour.example");
    limit(0, 1, 0, 0);

    assertThat(client().get("/api/v1/api-keys", "Authorization", vera).statusCode()).isEqualTo(403);
    assertRefused(client().get("/api/v1/api-keys", "Authorization", vera), 1);
  }

  @Test
  void doesNotCountWhatLiesReady() {
    String dana = client().bearer("dana@harbour.example");
    String ready = "/api/v1/analytics/recent-activities?date=" + TestWeb.DAY;
    client().get(ready, "Authorization", dana);
    limit(0, 1, 0, 0);

    for (int turn = 0; turn < 5; turn++) {
      assertThat(client().get(ready, "Authorization", dana).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void countsAKey() {
    String key = "Bearer " + web.key(TestWeb.HARBOUR);
    limit(2, 0, 0, 0);

    assertThat(sent(key).statusCode()).isEqualTo(200);
    assertThat(header(sent(key), "RateLimit-Remaining")).isEqualTo("0");
    assertRefused(sent(key), 2);
    assertThat(sent("Bearer " + web.key(TestWeb.ALPINE)).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> sent(String bearer) {
    return client()
        .send(
            "POST",
            "/api/v1/records/calls",
            "{\"records\":[]}",
            "Authorization",
            bearer,
            "Content-Type",
            "application/json");
  }

  @Test
  void countsWrongTokensOfANetworkAndLetsTheRightOneIn() {
    String dana = client().bearer("dana@harbour.example");
    limit(0, 0, 0, 2);

    for (int turn = 0; turn < 2; turn++) {
      assertThat(client().get(ME, "Authorization", WRONG).statusCode()).isEqualTo(401);
    }
    assertRefused(client().get(ME, "Authorization", WRONG), 2);
    assertRefused(sent(WRONG), 2);
    assertRefused(client().send("POST", "/api/v1/webhooks/vapi/1", "{}"), 2);
    assertThat(client().get(ME, "Authorization", dana).statusCode()).isEqualTo(200);
    assertThat(client().login("dana@harbour.example", TestWeb.PASSWORD).statusCode())
        .isEqualTo(200);
  }

  @Test
  void countsSignInsOfANetworkWithWhateverAddress() {
    limit(0, 0, 0, 2);

    assertThat(client().login("a@b.example", "wrong").statusCode()).isEqualTo(401);
    assertThat(client().login("dana@harbour.example", TestWeb.PASSWORD).statusCode())
        .isEqualTo(200);
    assertRefused(client().login("dana@harbour.example", TestWeb.PASSWORD), 2);
  }

  /// This machine is the test's only proxy.
  @Test
  void tellsNetworksApartByWhatItsProxySays() {
    limit(0, 0, 0, 1);

    assertThat(from("192.0.2.1").statusCode()).isEqualTo(401);
    assertThat(from("192.0.2.2").statusCode()).isEqualTo(401);
    assertRefused(from("192.0.2.1"), 1);
    assertRefused(from("6.6.6.6, 192.0.2.1"), 1);
    assertThat(from("2001:db8::1").statusCode()).isEqualTo(401);
    assertRefused(from("2001:db8::2"), 1);
  }

  private HttpResponse<String> from(String forwarded) {
    return client().get(ME, "Authorization", WRONG, "X-Forwarded-For", forwarded);
  }
}
