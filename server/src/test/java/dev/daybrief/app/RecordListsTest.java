package dev.daybrief.app;

import static dev.daybrief.app.WebClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Lists of records, over HTTP.
@QuarkusTest
class RecordListsTest {

  private static final String CALLS = "/api/v1/records/calls";
  private static final String FEEDBACK = "/api/v1/records/feedback";
  private static final String DANA = "dana@harbour.example";
  private static final String VERA = "vera@harbour.example";

  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  @Inject TestWeb web;

  @BeforeEach
  void fill() {
    web.postgres.execute("TRUNCATE daybrief.calls, daybrief.feedback, daybrief.service_records");
    send(
        CALLS,
        call("a", "Missed", "2026-11-16T22:59:59Z", "Ben", "spring"),
        call("b", "Missed", "2026-11-16T23:00:00Z", "Ben", "spring"),
        call("c", "Completed", "2026-11-17T10:00:00Z", "Mia", "spring"),
        call("d", "Ready", "2026-11-17T10:00:00Z", "Mia", "autumn"),
        call("e", "Missed", "2026-11-17T23:00:00Z", "Ben", "autumn"),
        "{\"external_id\":\"gone\",\"deleted_at\":\"2026-11-17T10:00:00Z\"}",
        "{\"external_id\":\"demo\",\"status\":\"Missed\",\"is_demo\":true,"
            + "\"created_at\":\"2026-11-17T10:00:00Z\"}");
    send(
        FEEDBACK,
        comment("f1", "Sehr freundlich, aber lange gewartet"),
        comment("f2", "Lange Wartezeit"),
        comment("f3", "freundlich"),
        "{\"external_id\":\"f4\",\"nps_score\":3,\"created_at\":\"2026-11-17T10:00:00Z\"}");
    send(
        "/api/v1/records/service-records",
        "{\"external_id\":\"s1\",\"status\":\"No Show\",\"created_at\":\"2026-11-17T10:00:00Z\","
            + "\"service_type\":\"Inspection\",\"advisor\":\"Kim\",\"vehicle\":\"B-XY 1\","
            + "\"amount\":12.50,\"currency\":\"EUR\"}");
  }

  private void send(String path, String... rows) {
    var client = new DoorClient(address, new WebClient(address).bearer(DANA));
    String body = "{\"records\":[" + String.join(",", rows) + "]}";
    var answer = client.post(path, body, "application/json");
    assertThat(json(answer).at("/counts/refused").asInt()).as(answer.body()).isZero();
  }

  private static String call(String id, String status, String at, String agent, String campaign) {
    return """
        {"external_id":"%s","status":"%s","created_at":"%s","agent":"%s","campaign":"%s",
         "customer_name":"Ada","customer_phone":"+4930123","reason":"brakes"}"""
        .formatted(id, status, at, agent, campaign);
  }

  private static String comment(String id, String text) {
    return "{\"external_id\":\"%s\",\"comment\":\"%s\",\"created_at\":\"2026-11-17T09:00:00Z\"}"
        .formatted(id, text);
  }

  private HttpResponse<String> get(String who, String path) {
    return new WebClient(address).getAs(who, path);
  }

  private List<String> ids(String path) {
    HttpResponse<String> answer = get(DANA, path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var ids = new ArrayList<String>();
    json(answer).get("records").forEach(record -> ids.add(record.get("externalId").asText()));
    return ids;
  }

  @Test
  void listsWhatIsThereNowNewestFirst() {
    assertThat(ids(CALLS)).containsExactly("e", "d", "c", "b", "a");

    send(
        CALLS,
        call("a", "Completed", "2026-11-16T22:59:59Z", "Ben", "spring")
            .replace("\"reason\"", "\"updated_at\":\"2026-11-18T00:00:00Z\",\"reason\""));

    JsonNode last = json(get(DANA, CALLS)).at("/records/4");
    assertThat(last.at("/fields/status").asText()).isEqualTo("completed");
    assertThat(last.get("updatedAt").asText()).isEqualTo("2026-11-18T00:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?from=2026-11-17&to=2026-11-17|d c b",
        "?from=2026-11-18|e",
        "?to=2026-11-16|a",
        "?status=Missed|e b a",
        "?status=no-answer&agent=Ben&to=2026-11-17|b a",
        "?campaign=autumn&status=ready|d",
        "?agent=ben|''",
        "?limit=2|e d",
      })
  void narrowsByLocalDaysAndTraits(String query, String expected) {
    assertThat(String.join(" ", ids(CALLS + query))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lange|f2 f1",
        "LANGE|f2 f1",
        "freundlich%20lange|f1",
        "%22lange%20gewartet%22|f1",
        "freundlich%20-lange|f3",
        "freundlich%20or%20wartezeit|f3 f2 f1",
        "lang|''",
        "!!|''",
        "organization%3A00000000-0000-0000-0000-000000000001|''",
      })
  void findsCommentsByTheirWords(String words, String expected) {
    assertThat(String.join(" ", ids(FEEDBACK + "?q=" + words))).isEqualTo(expected);
  }

  @Test
  void listsServiceRecordsWithTheirMoney() {
    HttpResponse<String> answer =
        get(DANA, "/api/v1/records/service-records?status=no_show&advisor=Kim");
    JsonNode visit = json(answer).at("/records/0");

    assertThat(answer.body()).contains("\"amount\":12.50");
    assertThat(visit.at("/fields/vehicle").asText()).isEqualTo("B-XY 1");
  }

  @Test
  void goesOnWhereThePageEndedAlsoAmongRecordsOfOneInstant() {
    String time = "2026-11-15T10:00:00Z";
    String[] rows =
        IntStream.range(0, 230)
            .mapToObj(i -> call("same-" + i, "Missed", time, "Ö 😀", "x"))
            .toArray(String[]::new);
    send(CALLS, rows);
    var seen = new ArrayList<String>();
    String path = CALLS + "?limit=100&campaign=x";
    String next = "";
    int pages = 0;
    do {
      HttpResponse<String> page = get(DANA, path + next);
      json(page).get("records").forEach(record -> seen.add(record.get("externalId").asText()));
      next = json(page).get("next").isNull() ? "" : "&cursor=" + json(page).get("next").asText();
      pages++;
    } while (!next.isEmpty());

    assertThat(pages).isEqualTo(3);
    assertThat(seen).hasSize(230).doesNotHaveDuplicates();
  }

  @Test
  void hidesFromViewersWhoACustomerIsAndWhatOneSaid() {
    JsonNode page = json(get(VERA, CALLS));

    assertThat(page.get("masked").asBoolean()).isTrue();
    for (String field : List.of("customer_name", "customer_phone", "reason")) {
      assertThat(page.at("/records/0/fields/" + field).asText()).isEqualTo("•••");
    }
    assertThat(page.at("/records/0/fields/agent").asText()).isEqualTo("Ben");
    assertThat(get(VERA, FEEDBACK).body()).doesNotContain("freundlich");
    assertThat(get(VERA, "/api/v1/records/service-records").body()).doesNotContain("B-XY");
    assertThat(get(VERA, FEEDBACK + "?q=freundlich").statusCode()).isEqualTo(403);
    assertThat(json(get(DANA, CALLS)).at("/records/0/fields/customer_name").asText())
        .isEqualTo("Ada");
  }

  @Test
  void showsNothingOfAnotherOrganization() {
    assertThat(json(get("kiri@alpine.example", CALLS)).get("records")).isEmpty();
    assertThat(json(get("kiri@alpine.example", FEEDBACK + "?q=lange")).get("records")).isEmpty();
    String cursor = json(get(DANA, CALLS + "?limit=1")).get("next").asText();
    assertThat(json(get("kiri@alpine.example", CALLS + "?cursor=" + cursor)).get("records"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?from=2026-02-30",
        "?from=9999-12-31",
        "?to=today",
        "?status=lost",
        "?status=",
        "?direction=up",
        "?agent=%00",
        "?limit=0",
        "?limit=101",
        "?limit=99999999999",
        "?cursor=",
        "?cursor=x",
        "?cursor=%F0%9F%98%80",
        "?q=words",
        "?service_type=x",
        "?agent=a&agent=b",
      })
  void refusesWhatItCannotRead(String query) {
    assertThat(get(DANA, CALLS + query).statusCode()).isEqualTo(400);
  }

  @Test
  void neverFailsForAnyCursorOrWords() {
    var random = new Random(20_261_117);
    var client = new WebClient(address);
    String bearer = client.bearer(DANA);
    List<String> pieces =
        List.of(
            "'", "\"", "\\", ":", "&", "|", "!", "(", ")", "<->", "*", "-", "or", "a", " ",
            "\u0001");
    for (int i = 0; i < 500; i++) {
      String words =
          IntStream.range(0, 1 + random.nextInt(12))
              .mapToObj(_ -> pieces.get(random.nextInt(pieces.size())))
              .collect(Collectors.joining());
      byte[] place = new byte[random.nextInt(40)];
      random.nextBytes(place);
      String cursor =
          random.nextBoolean()
              ? Base64.getUrlEncoder().encodeToString(place)
              : Base64.getUrlEncoder()
                  .encodeToString(
                      (random.nextInt(-9999, 9999) + "-01-01T00:00:00Z " + words)
                          .getBytes(StandardCharsets.UTF_8));
      String encoded = java.net.URLEncoder.encode(words, StandardCharsets.UTF_8);
      String path = FEEDBACK + "?q=" + encoded + (i % 2 == 0 ? "" : "&cursor=" + cursor);
      assertThat(client.get(path, "Authorization", bearer).statusCode()).as(path).isLessThan(500);
    }
  }
}
