package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What went out to the model, over HTTP.
@QuarkusTest
class UsageTest {

  private static final String ADA = "ada@harbour.example";
  private static final String DAYS = "/api/v1/model-usage?from=2026-11-01&to=2026-11-30";
  private static final String REQUESTS = "/api/v1/model-usage/2026-11-18";

  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  private HttpResponse<String> get(String who, String path) {
    var client = new WebClient(address);
    return client.get(path, "Authorization", client.bearer(who));
  }

  @Test
  void tellsAnAdministratorWhatADayTook() {
    var answer = get(ADA, DAYS);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    var day = WebClient.json(answer).at("/days/0");
    assertThat(day.get("date").asText()).isEqualTo("2026-11-18");
    assertThat(day.get("requests").asInt()).isEqualTo(2);
    assertThat(day.get("answered").asInt()).isEqualTo(1);
    assertThat(day.get("costUsd").asText()).isEqualTo("0.006705");
    assertThat(day.get("unpriced").asInt()).isEqualTo(1);
  }

  @Test
  void showsWhatWasSentWhole() {
    var requests = WebClient.json(get(ADA, REQUESTS)).get("requests");

    assertThat(requests).hasSize(2);
    assertThat(requests.at("/0/payload").asText()).isEqualTo("{\"model\":\"gpt-4o\"}");
    assertThat(requests.at("/0/verdicts")).hasSize(3);
    assertThat(requests.at("/1/outcome").isNull()).isTrue();
    assertThat(requests.at("/1/costUsd").isNull()).as("unknown, not 0").isTrue();
    String older = requests.at("/0/call").asText();
    assertThat(WebClient.json(get(ADA, REQUESTS + "?cursor=" + older)).get("requests")).hasSize(1);
  }

  @Test
  void isForAdministratorsOfTheOrganizationAlone() {
    for (String path : new String[] {DAYS, REQUESTS}) {
      assertThat(get("dana@harbour.example", path).statusCode()).isEqualTo(403);
      assertThat(get("vera@harbour.example", path).statusCode()).isEqualTo(403);
      assertThat(new WebClient(address).get(path).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void endsTodayUnlessToldOtherwise() {
    assertThat(WebClient.json(get(ADA, "/api/v1/model-usage")).get("days").isArray()).isTrue();
    assertThat(WebClient.json(get(ADA, "/api/v1/model-usage?to=2026-11-19")).get("days"))
        .hasSize(1);
    assertThat(WebClient.json(get(ADA, "/api/v1/model-usage?to=2026-11-17")).get("days")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/model-usage?from=2026-11-30&to=2026-11-01",
        "/api/v1/model-usage?from=2020-01-01&to=2026-11-01",
        "/api/v1/model-usage?from=yesterday",
        "/api/v1/model-usage?to=",
        "/api/v1/model-usage?since=2026-11-01",
        "/api/v1/model-usage/2026-02-30",
        "/api/v1/model-usage/today",
        "/api/v1/model-usage/2026-11-18?cursor=1-1-1-1-1",
        "/api/v1/model-usage/2026-11-18?cursor=x",
        "/api/v1/model-usage/2026-11-18?page=2",
      })
  void refusesWhatItCannotRead(String path) {
    assertThat(get(ADA, path).statusCode()).isEqualTo(400);
  }
}
