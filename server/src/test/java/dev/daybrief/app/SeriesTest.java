package dev.daybrief.app;

import static dev.daybrief.app.WebClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybrief.metric.Metric;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Metrics over days, over HTTP.
@QuarkusTest
class SeriesTest {

  private static final String CALLS = "/api/v1/metrics/calls_total/series";
  private static final String VERA = "vera@harbour.example";

  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  @Inject TestWeb web;

  @BeforeEach
  void fill() {
    CountedDays.forgetAll(web.postgres);
    new CountedDays(web.postgres, TestWeb.HARBOUR)
        .fill(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 11, 17))
        .without("2026-08-20");
  }

  @AfterEach
  void forget() {
    CountedDays.forgetAll(web.postgres);
  }

  private HttpResponse<String> get(String who, String path) {
    return new WebClient(address).getAs(who, path);
  }

  private JsonNode points(String metric, String from, String to) {
    String path = "/api/v1/metrics/%s/series?from=%s&to=%s".formatted(metric, from, to);
    HttpResponse<String> answer = get(VERA, path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer).get("points");
  }

  @Test
  void tellsOfEachMetricWhatItIs() {
    JsonNode metrics = json(get(VERA, "/api/v1/metrics")).get("metrics");

    assertThat(metrics).hasSize(Metric.values().length);
    assertThat(metrics.get(0).toString())
        .isEqualTo(
            "{\"metric\":\"calls_total\",\"name\":\"Calls\",\"unit\":\"count\","
                + "\"goodDirection\":\"neutral\","
                + "\"definition\":\"Calls of the day, whatever their status.\","
                + "\"source\":\"calls\"}");
    assertThat(json(get(VERA, "/api/v1/metrics?language=es")).at("/metrics/0/name").asText())
        .isEqualTo("Llamadas");
    assertThat(get(VERA, "/api/v1/metrics?q=1").statusCode()).isEqualTo(400);
    assertThat(get(VERA, "/api/v1/metrics?language=").statusCode()).isEqualTo(400);
  }

  @Test
  void givesADayItsNumberAndWhatIsUsualOnIt() {
    JsonNode day = points("calls_total", "2026-11-17", "2026-11-17").get(0);

    assertThat(day.get("date").asText()).isEqualTo("2026-11-17");
    assertThat(day.get("value").asInt()).isEqualTo(37);
    assertThat(day.at("/usual/low").asInt()).isBetween(15, 35);
    assertThat(day.at("/usual/high").asInt()).isBetween(36, 70);
    assertThat(day.get("closed").asBoolean()).isFalse();
    assertThat(day.get("missing").asBoolean()).isFalse();
  }

  @Test
  void leavesAGapWhereNothingIsKnownAndNeverAZero() {
    JsonNode uncounted = points("calls_total", "2026-08-20", "2026-08-20").get(0);
    JsonNode sunday = points("calls_total", "2026-11-15", "2026-11-15").get(0);
    JsonNode neverSent = points("service_opened", "2026-11-17", "2026-11-17").get(0);

    assertThat(uncounted.toString())
        .isEqualTo(
            "{\"date\":\"2026-08-20\",\"value\":null,\"usual\":null,"
                + "\"closed\":false,\"missing\":true}");
    assertThat(sunday.toString())
        .isEqualTo(
            "{\"date\":\"2026-11-15\",\"value\":null,\"usual\":null,"
                + "\"closed\":true,\"missing\":false}");
    assertThat(neverSent.get("value").isNull()).isTrue();
    assertThat(neverSent.get("missing").asBoolean()).isTrue();
  }

  @Test
  void judgesNoDayWhoseWeeksAreNotWhole() {
    JsonNode points = points("calls_total", "2026-11-11", "2026-11-13");

    assertThat(points.get(0).get("value").asInt()).isEqualTo(31);
    assertThat(points.get(0).get("usual").isNull()).isTrue();
    assertThat(points.get(2).get("usual").isNull()).isFalse();
  }

  @Test
  void givesSharesAndScoresWithTheirLimits() {
    JsonNode share = points("calls_missed_share", "2026-11-17", "2026-11-17").get(0);
    JsonNode score = points("feedback_nps", "2026-11-17", "2026-11-17").get(0);

    assertThat(share.get("value").asDouble()).isEqualTo(0.2);
    assertThat(share.at("/usual/low").asDouble()).isBetween(0.0, 0.2);
    assertThat(share.at("/usual/high").asDouble()).isBetween(0.2, 0.5);
    assertThat(score.get("value").asDouble()).isEqualTo(25);
    assertThat(score.at("/usual/low").asDouble()).isBetween(10.0, 25.0);
  }

  @Test
  void tellsWhatWasPredictedOfTheDayAfter() {
    web.postgres.execute(
        """
        INSERT INTO daybrief.forecasts VALUES ('%1$s', '2026-11-16', '{}', '{}', '{}',
          '{calls_total}', '{1.5}', '{2}', '{3}', '{true}');
        INSERT INTO daybrief.forecasts VALUES ('%1$s', '2026-11-17', '{calls_total}',
          '{30,31,32,33,34,35,36}', '{40,41,42,43,44,45,46}', '{}', '{}', '{}', '{}', '{}')"""
            .formatted(TestWeb.HARBOUR.id()));

    String path = CALLS + "?from=2026-11-10&to=2026-11-17";
    JsonNode forecast = json(get(VERA, path)).get("forecast");

    assertThat(forecast.get("date").asText()).isEqualTo("2026-11-18");
    assertThat(forecast.get("expected").asDouble()).isEqualTo(30);
    assertThat(forecast.get("low").asInt()).isBetween(20, 24);
    assertThat(forecast.get("high").asInt()).isBetween(36, 40);
    assertThat(forecast.get("skill").asDouble()).isEqualTo(0.25);
    assertThat(json(get(VERA, CALLS + "?from=2026-11-10&to=2026-11-15")).get("forecast").isNull())
        .isTrue();
  }

  @Test
  void answersForFourHundredDays() {
    assertThat(points("calls_total", "2025-10-14", "2026-11-17")).hasSize(400);
    assertThat(get(VERA, CALLS + "?from=2025-10-13&to=2026-11-17").statusCode()).isEqualTo(400);
  }

  @Test
  void showsNothingOfAnotherOrganizationAndNothingWithoutASession() {
    String path = CALLS + "?from=2026-11-17&to=2026-11-17";

    JsonNode theirs = json(get("kiri@alpine.example", path)).at("/points/0");
    assertThat(theirs.get("value").isNull()).isTrue();
    assertThat(new WebClient(address).get(path).statusCode()).isEqualTo(401);
    assertThat(new WebClient(address).get("/api/v1/metrics").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?from=2026-11-17",
        "?to=2026-11-17",
        "?from=2026-11-18&to=2026-11-17",
        "?from=2026-02-30&to=2026-11-17",
        "?from=0001-01-01&to=0001-01-02",
        "?from=2026-11-17&to=2026-11-17&limit=1",
        "?from=2026-11-17&from=2026-11-17&to=2026-11-17",
      })
  void refusesWhatItCannotRead(String query) {
    HttpResponse<String> answer = get(VERA, CALLS + query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void knowsNoOtherMetric() {
    String span = "?from=2026-11-17&to=2026-11-17";
    assertThat(get(VERA, "/api/v1/metrics/calls/series" + span).statusCode()).isEqualTo(404);
    assertThat(get(VERA, "/api/v1/metrics/CALLS_TOTAL/series" + span).statusCode()).isEqualTo(404);
  }

  @Test
  void givesSeveralMetricsAsTheyAreOneByOne() {
    String span = "&from=2026-08-18&to=2026-11-17";
    String several = "/api/v1/metrics/series?metrics=feedback_nps,no_such,calls_total";

    JsonNode series = json(get(VERA, several + span)).get("series");

    assertThat(series).hasSize(2);
    for (JsonNode one : series) {
      String metric = one.get("metric").asText();
      assertThat(one.get("points")).isEqualTo(points(metric, "2026-08-18", "2026-11-17"));
    }
    assertThat(series.get(0).at("/points/91/usual").isNull()).isFalse();
    assertThat(series.get(0).at("/points/2/missing").asBoolean()).isTrue();
  }

  /// The days between those that a fortnight is judged by are the larger part of a year.
  @Test
  void readsThoseDaysAloneThatTheyAreJudgedBy() {
    var whole = new CountedDays(web.postgres, TestWeb.HARBOUR);
    whole.fill(LocalDate.of(2025, 6, 1), LocalDate.of(2026, 7, 31));
    String several = "/api/v1/metrics/series?metrics=calls_total&from=2026-11-04&to=2026-11-17";
    String before = get(VERA, several).body();
    web.postgres.execute(
        "DELETE FROM daybrief.daily_facts WHERE day BETWEEN '2026-01-15' AND '2026-07-15'");

    assertThat(get(VERA, several).body()).isEqualTo(before);
    assertThat(json(get(VERA, several)).at("/series/0/points/13/usual").isNull()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?from=2026-11-04&to=2026-11-17",
        "?metrics=&from=2026-11-04&to=2026-11-17",
        "?metrics=calls_total,&from=2026-11-04&to=2026-11-17",
        "?metrics=a,b,c,d,e,f,g,h,i,j,k&from=2026-11-04&to=2026-11-17",
        "?metrics=Calls&from=2026-11-04&to=2026-11-17",
        "?metrics=calls_total&from=2026-11-04",
        "?metrics=calls_total&from=2026-11-04&to=2026-11-17&language=de"
      })
  void refusesWhatSaysNoMetricsOrDays(String query) {
    assertThat(get(VERA, "/api/v1/metrics/series" + query).statusCode()).isEqualTo(400);
  }
}
