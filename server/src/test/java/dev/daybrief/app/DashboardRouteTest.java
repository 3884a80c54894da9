package dev.daybrief.app;

import static dev.daybrief.app.WebClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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

/// What stands beside the five lines, over HTTP.
@QuarkusTest
class DashboardRouteTest {

  private static final String PATH = "/api/v1/dashboard";
  private static final String FORTNIGHT = PATH + "?from=2026-11-04&to=2026-11-17";
  private static final String DANA = "dana@harbour.example";

  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  @Inject TestWeb web;

  @BeforeEach
  void fill() {
    CountedDays.forgetAll(web.postgres);
    new CountedDays(web.postgres, TestWeb.HARBOUR)
        .fill(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 11, 17));
    web.postgres.execute(
        """
        UPDATE daybrief.calls SET customer_name = 'Ada' WHERE external_id = 'first';
        UPDATE daybrief.daily_facts SET calls_missed = 30 WHERE day = '2026-11-17';
        INSERT INTO daybrief.feedback (organization_id, external_id, updated_at, created_at,
          is_demo, call_external_id, nps_score, comment, themes)
        SELECT '%s', 'f' || n, now(), timestamptz '2026-11-17T10:00:00Z' + n * interval '1 minute',
          n = 9, CASE WHEN n = 7 THEN 'first' END, n, CASE WHEN n > 6 THEN 'Lange gewartet' END,
          CASE WHEN n > 6 THEN ARRAY['waiting_time:negative', 'staff:positive'] END
        FROM generate_series(1, 9) AS n"""
            .formatted(TestWeb.HARBOUR.id()));
  }

  @AfterEach
  void forget() {
    CountedDays.forgetAll(web.postgres);
  }

  private HttpResponse<String> get(String who, String path) {
    return new WebClient(address).getAs(who, path);
  }

  @Test
  void showsTheNumbersOfTheLastDayBesideWhatIsUsual() {
    JsonNode board = json(get(DANA, FORTNIGHT));

    assertThat(board.get("date").asText()).isEqualTo("2026-11-17");
    assertThat(board.get("zone").asText()).isEqualTo("Europe/Berlin");
    assertThat(board.get("dataThrough").asText()).startsWith("2026-11-17T");
    assertThat(board.at("/tiles/0/metric").asText()).isEqualTo("calls_total");
    assertThat(board.at("/tiles/0/value").asInt()).isEqualTo(37);
    assertThat(board.at("/tiles/2/value").asDouble()).isEqualTo(0.6);
    assertThat(board.at("/tiles/2/direction").asText()).isEqualTo("bad");
    assertThat(board.at("/tiles/3/metric").asText()).isEqualTo("feedback_nps");
    assertThat(board.at("/tiles/3/direction").asText()).isEqualTo("neutral");
    assertThat(board.get("calls")).hasSize(14);
  }

  @Test
  void sumsThemesOfTheSpan() {
    JsonNode themes = json(get(DANA, FORTNIGHT)).get("themes");

    assertThat(themes.toString())
        .isEqualTo(
            "{\"positive\":[{\"metric\":\"theme_staff_positive\",\"name\":\"Praise of staff\",\"people\":28}],"
                + "\"negative\":[{\"metric\":\"theme_price_negative\",\"name\":\"Complaints about price\",\"people\":14}]}");
  }

  @Test
  void namesThemesInTheLanguageAskedFor() {
    JsonNode board = json(get(DANA, FORTNIGHT + "&language=de"));

    assertThat(board.at("/tiles/1/name").asText()).isEqualTo("Geführte Anrufe");
    assertThat(board.at("/themes/positive/0/name").asText()).isEqualTo("Lob zum Personal");
    assertThat(json(get(DANA, FORTNIGHT + "&language=tlh")).get("themes"))
        .isEqualTo(json(get(DANA, FORTNIGHT)).get("themes"));
  }

  @Test
  void showsTheNewestAnswersMaskedForViewers() {
    JsonNode answers = json(get(DANA, FORTNIGHT)).get("recentFeedback");
    JsonNode masked = json(get("vera@harbour.example", FORTNIGHT)).get("recentFeedback");

    assertThat(answers).hasSize(5);
    assertThat(answers.get(0).get("id").asText()).isEqualTo("f8");
    assertThat(answers.get(0).get("customer").isNull()).isTrue();
    assertThat(answers.get(1).toString())
        .isEqualTo(
            "{\"id\":\"f7\",\"at\":\"2026-11-17T10:07:00Z\",\"customer\":\"Ada\",\"npsScore\":7,"
                + "\"comment\":\"Lange gewartet\",\"themes\":[\"Complaints about waiting time\",\"Praise of staff\"]}");
    assertThat(answers.get(2).get("comment").isNull()).isTrue();
    assertThat(masked.get(1).get("customer").asText()).isEqualTo("•••");
    assertThat(masked.toString()).doesNotContain("Ada", "gewartet");
  }

  @Test
  void showsNothingOfAnotherOrganizationAndNothingWithoutASession() {
    JsonNode theirs = json(get("kiri@alpine.example", FORTNIGHT));

    assertThat(theirs.at("/tiles/0/value").isNull()).isTrue();
    assertThat(theirs.get("recentFeedback")).isEmpty();
    assertThat(theirs.get("dataThrough").isNull()).isTrue();
    assertThat(new WebClient(address).get(FORTNIGHT).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?to=2026-11-17",
        "?from=2026-11-18&to=2026-11-17",
        "?from=2025-10-13&to=2026-11-17",
        "?from=x&to=2026-11-17",
        "?from=2026-11-17&to=2026-11-17&limit=1",
        "?from=2026-11-17&to=2026-11-17&language=..%2Fde",
      })
  void refusesWhatItCannotRead(String query) {
    assertThat(get(DANA, PATH + query).statusCode()).isEqualTo(400);
  }
}
