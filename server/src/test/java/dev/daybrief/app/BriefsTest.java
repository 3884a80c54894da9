package dev.daybrief.app;

import static dev.daybrief.app.WebClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybrief.brief.ReaderOpinion;
import dev.daybrief.brief.ReaderOpinion.Judgement;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.insight.Subject;
import dev.daybrief.postgres.background.PostgresOpinionStore;
import dev.daybrief.ranking.Topic;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Briefs of the past, over HTTP.
@QuarkusTest
class BriefsTest {

  private static final String BRIEFS = "/api/v1/briefs";
  private static final String DANA = "dana@harbour.example";

  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  @Inject TestWeb web;

  @BeforeEach
  void fill() {
    StoredLines.forgetAll(web.postgres);
    var harbour = new StoredLines(web.postgres, TestWeb.HARBOUR);
    for (String day : List.of("2026-11-13", "2026-11-14", "2026-11-16")) {
      harbour
          .brief(day, 1, true)
          .line(day, 1, ready())
          .line(day, 1, "2", "missed_calls", "calls_missed", "Missed", "x", "open_work", "bad");
    }
    harbour.line("2026-11-13", 1, change("Missed calls doubled", "Lange Wartezeit am Mittag."));
    harbour.brief("2026-11-12", 1, false).line("2026-11-12", 1, change("Gone", "Withdrawn."));
    harbour.brief("2026-11-12", 2, true).line("2026-11-12", 2, ready());
    new StoredLines(web.postgres, TestWeb.ALPINE)
        .brief("2026-11-13", 1, true)
        .line("2026-11-13", 1, change("Theirs", "Lange Wartezeit."));
  }

  @AfterEach
  void forget() {
    StoredLines.forgetAll(web.postgres);
  }

  private static String[] ready() {
    return new String[] {
      "1", "ready_calls", "calls_ready", "Ready", "9 calls wait.", "open_work", "neutral"
    };
  }

  private static String[] change(String title, String description) {
    return new String[] {"3", "day_change", "calls_missed", title, description, "signal", "bad"};
  }

  private HttpResponse<String> get(String who, String path) {
    return new WebClient(address).getAs(who, path);
  }

  /// Days without month and year, each with the priorities of its lines.
  private String found(String who, String query) {
    HttpResponse<String> answer = get(who, BRIEFS + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var days = new ArrayList<String>();
    for (JsonNode brief : json(answer).get("briefs")) {
      var lines = new StringBuilder(brief.get("date").asText().substring(8)).append(':');
      brief.get("items").forEach(item -> lines.append(item.get("priority").asInt()));
      days.add(lines.toString());
    }
    return String.join(" ", days);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|16:12 14:12 13:123 12:1",
        "?from=2026-11-14|16:12 14:12",
        "?to=2026-11-13|13:123 12:1",
        "?from=2026-11-14&to=2026-11-14|14:12",
        "?from=2026-11-15&to=2026-11-14|''",
        "?type=day_change|13:3",
        "?label=open_work&to=2026-11-13|13:12 12:1",
        "?tone=bad&from=2026-11-13|16:2 14:2 13:23",
        "?q=doubled|13:3",
        "?q=LANGE%20missed|13:3",
        "?q=%22lange%20wartezeit%22|13:3",
        "?q=%22wartezeit%20lange%22|''",
        "?q=lange%20-mittag|''",
        "?q=warte|13:3",
        "?q=withdrawn|''",
        "?q=theirs|''",
        "?q=!!|''",
        "?q=wait&limit=2|16:1 14:1",
        "?rating=useful|''",
      })
  void narrowsByDaysWordsAndTraits(String query, String expected) {
    assertThat(found(DANA, query)).isEqualTo(expected);
  }

  @Test
  void tellsOfADayWhatTheListShows() {
    JsonNode saturday = json(get(DANA, BRIEFS + "?to=2026-11-14")).at("/briefs/0");
    JsonNode revised = json(get(DANA, BRIEFS + "?to=2026-11-12")).at("/briefs/0");

    assertThat(saturday.get("dayState").asText()).isEqualTo("closed");
    assertThat(saturday.get("generatedAt").asText()).isEqualTo("2026-11-18T00:15:04Z");
    assertThat(revised.get("dayState").asText()).isEqualTo("open");
    assertThat(revised.get("revision").asInt()).isEqualTo(2);
    assertThat(revised.at("/items/0/count").asInt()).isEqualTo(10);
    assertThat(revised.at("/items/0/rating").isNull()).isTrue();
  }

  /// As the brief of the day names it, so that the list can lead to its receipt.
  @Test
  void namesLinesAsTheBriefDoes() {
    var harbour = new StoredLines(web.postgres, TestWeb.HARBOUR);
    harbour
        .brief("2026-11-17", 1, true)
        .line(
            "2026-11-17",
            1,
            "2",
            "missed_calls",
            "calls_missed_or_failed",
            "x",
            "x",
            "calm",
            "bad");

    JsonNode found = json(get(DANA, BRIEFS + "?from=2026-11-17")).at("/briefs/0/items/0/id");
    JsonNode shown = json(get(DANA, BRIEFS + "/2026-11-17")).at("/items/1/id");

    assertThat(found).isEqualTo(shown);
  }

  @Test
  void findsWhatTheReaderThoughtUsefulAndNotWhatOthersDid() {
    UUID dana = web.members.findCredentials(DANA).orElseThrow().member().id();
    var opinions = new PostgresOpinionStore(web.postgres.database());
    for (UUID member : List.of(dana, UUID.randomUUID())) {
      var topic = new Topic(InsightKind.DAY_CHANGE, Subject.LOST_CALLS);
      var date = LocalDate.of(2026, 11, 13);
      var useful =
          new ReaderOpinion(date, topic, member, Judgement.USEFUL, Instant.now(), Optional.empty());
      opinions.give(TestWeb.HARBOUR.id(), useful);
    }

    assertThat(found(DANA, "?rating=useful")).isEqualTo("13:3");
    assertThat(found("vera@harbour.example", "?rating=useful")).isEmpty();
    assertThat(found(DANA, "?rating=not_useful")).isEmpty();
    assertThat(json(get(DANA, BRIEFS + "?q=doubled")).at("/briefs/0/items/0/rating").asText())
        .isEqualTo("useful");
  }

  @Test
  void goesOnWhereThePageEnded() {
    var days = new ArrayList<String>();
    String next = "";
    do {
      JsonNode page = json(get(DANA, BRIEFS + "?limit=1&tone=bad" + next));
      days.add(page.at("/briefs/0/date").asText());
      next = page.get("nextCursor").isNull() ? "" : "&cursor=" + page.get("nextCursor").asText();
    } while (!next.isEmpty());

    assertThat(days).containsExactly("2026-11-16", "2026-11-14", "2026-11-13");
  }

  @Test
  void showsNothingOfAnotherOrganizationAndNothingWithoutASession() {
    assertThat(found("kiri@alpine.example", "")).isEqualTo("13:3");
    assertThat(found("kiri@alpine.example", "?q=doubled")).isEmpty();
    assertThat(new WebClient(address).get(BRIEFS).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=2026-02-30",
        "to=9999-12-31",
        "type=lost",
        "type=",
        "label=Signal",
        "tone=blue",
        "rating=good",
        "q=",
        "q=%20",
        "q=%00",
        "limit=0",
        "limit=101",
        "limit=99999999999",
        "cursor=",
        "cursor=x",
        "tone=bad&tone=bad",
        "sort=date",
      })
  void refusesWhatItCannotRead(String query) {
    HttpResponse<String> answer = get(DANA, BRIEFS + "?" + query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void neverFailsForAnyWords() {
    var random = new Random(20_261_117);
    var client = new WebClient(address);
    String bearer = client.bearer(DANA);
    List<String> pieces =
        List.of("'", "\"", "\\", ":", "&", "|", "!", "(", ")", "<->", "*", "-", "or", "a", " ");
    for (int i = 0; i < 300; i++) {
      String words =
          IntStream.range(0, 1 + random.nextInt(12))
              .mapToObj(_ -> pieces.get(random.nextInt(pieces.size())))
              .collect(Collectors.joining());
      String q = URLEncoder.encode(words, StandardCharsets.UTF_8);
      int status = client.get(BRIEFS + "?q=" + q, "Authorization", bearer).statusCode();
      assertThat(status).as(words).isIn(200, 400);
    }
  }
}
