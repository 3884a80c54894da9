package dev.daybrief.app;

import static dev.daybrief.app.WebClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The briefs of the days before, over HTTP.
@QuarkusTest
class HistoryTest {

  private static final String BRIEFS = "/api/v1/briefs";
  private static final String VERA = "vera@harbour.example";

  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  @Inject TestWeb web;

  /// Forty days of two organisations. The price is complained about every tenth day, in a line of
  /// the third place; of the last day there is a second revision, which praises.
  @BeforeEach
  void fill() {
    web.postgres.execute(
        """
        TRUNCATE daybrief.briefs CASCADE;
        INSERT INTO daybrief.briefs (organization_id, day, revision, current, zone, published_at,
          data_version, content_hash, left_out, health)
        SELECT o::uuid, date '2026-11-17' - n, r, r = CASE n WHEN 0 THEN 2 ELSE 1 END,
          'Europe/Berlin', timestamptz '2026-11-18T00:15:00Z' - n * interval '1 day', 1, '', '[]',
          '[]'
        FROM unnest(ARRAY['00000000-0000-0000-0000-000000000001',
            '00000000-0000-0000-0000-000000000002']) o,
          generate_series(0, 39) n, generate_series(1, CASE n WHEN 0 THEN 2 ELSE 1 END) r;
        INSERT INTO daybrief.brief_items (organization_id, day, revision, priority, kind, title,
          description, count, label, tone, written_by, receipt)
        SELECT b.organization_id, b.day, b.revision, p,
          CASE WHEN theme THEN 'feedback_theme' ELSE 'calm' END,
          CASE WHEN theme THEN 'Complaints about price' ELSE 'Calls as usual' END,
          'Of ' || right(b.organization_id::text, 1) || ' on ' || b.day, p,
          CASE WHEN theme THEN 'signal' ELSE 'calm' END,
          CASE WHEN theme THEN CASE b.revision WHEN 2 THEN 'good' ELSE 'bad' END
            ELSE 'neutral' END,
          'template', '{"metric": "calls_total", "from": "2026-11-16T23:00:00Z",
            "until": "2026-11-17T23:00:00Z", "data_version": 1, "facts_hash": ""}'
        FROM daybrief.briefs b, generate_series(1, 5) p,
          LATERAL (SELECT p = 3 AND (date '2026-11-17' - b.day) % 10 = 0 AS theme) t""");
  }

  private HttpResponse<String> get(String who, String path) {
    var client = new WebClient(address);
    return client.get(path, "Authorization", client.bearer(who));
  }

  private JsonNode page(String parameters) {
    HttpResponse<String> answer = get(VERA, BRIEFS + parameters);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  private List<String> dates(String parameters) {
    var dates = new ArrayList<String>();
    page(parameters).get("briefs").forEach(day -> dates.add(day.get("date").asText()));
    return dates;
  }

  @Test
  void listsDaysNewestFirstAPageAtATime() {
    assertThat(dates("?limit=2")).containsExactly("2026-11-17", "2026-11-16");
    assertThat(page("").get("briefs")).hasSize(30);

    var dates = new ArrayList<String>();
    String next = "";
    do {
      JsonNode page = page("?limit=7" + next);
      page.get("briefs").forEach(day -> dates.add(day.get("date").asText()));
      next = page.get("nextCursor").isNull() ? "" : "&cursor=" + page.get("nextCursor").asText();
    } while (!next.isEmpty());
    assertThat(dates)
        .hasSize(40)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void showsTheCurrentRevisionWithItsFiveLines() throws IOException {
    JsonNode page = page("?limit=1");

    assertThat(new ContractSchema(ContractTest.description()).problems("BriefList", page))
        .isEmpty();
    JsonNode day = page.at("/briefs/0");
    assertThat(day.get("revision").asInt()).isEqualTo(2);
    assertThat(day.get("generatedAt").asText()).isEqualTo("2026-11-18T00:15:00Z");
    assertThat(day.get("items")).hasSize(5);
    assertThat(day.at("/items/2/tone").asText()).isEqualTo("good");
    assertThat(ContractTest.isCommitted("examples/brief-list.json", page("?limit=2")))
        .as("was written anew")
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?from=2026-11-10&to=2026-11-11 | 2026-11-11 2026-11-10",
        "?type=feedback_theme&tone=bad | 2026-11-07 2026-10-28 2026-10-18",
        "?label=signal&from=2026-11-01 | 2026-11-17 2026-11-07",
        "?q=price&to=2026-10-31 | 2026-10-28 2026-10-18",
        "?q=COMPL%20pri&from=2026-11-08 | 2026-11-17",
        "?q=price%20usual | ''",
        "?type=feedback_theme&tone=neutral | ''",
        "?from=2027-01-01 | ''",
        "?from=2026-11-11&to=2026-11-10 | ''"
      })
  void findsDaysByTheirLines(String parameters, String dates) {
    assertThat(dates(parameters).stream().collect(Collectors.joining(" "))).isEqualTo(dates);
  }

  @Test
  void showsNothingOfOtherOrganisations() {
    assertThat(get(VERA, BRIEFS + "?limit=100").body())
        .contains("Of 1 on 2026-11-17")
        .doesNotContain("Of 2");
    assertThat(get("kiri@alpine.example", BRIEFS + "?limit=100").body())
        .contains("Of 2 on 2026-11-17")
        .doesNotContain("Of 1");
    assertThat(new WebClient(address).get(BRIEFS).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?from=2026-11-31",
        "?to=yesterday",
        "?cursor=x",
        "?limit=0",
        "?limit=101",
        "?type=nonsense",
        "?label=",
        "?tone=BAD",
        "?q=",
        "?q=%26%7C!",
        "?other=1",
        "?q=a&q=b"
      })
  void refusesWhatItCannotRead(String parameters) {
    HttpResponse<String> answer = get(VERA, BRIEFS + parameters);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%27%20OR%201=1", "a:*b", "%F0%9F%98%80x", "don%27t", "%3Cb%3E"})
  void searchesForWordsAndNothingElse(String words) {
    assertThat(get(VERA, BRIEFS + "?q=" + words).statusCode()).isEqualTo(200);
  }
}
