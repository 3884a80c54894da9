package dev.daybrief.app;

import static dev.daybrief.app.WebClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybrief.postgres.RecordRows;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Batches of records, over HTTP into PostgreSQL.
@QuarkusTest
class RecordsDoorTest {

  private static final String CALLS = "/api/v1/records/calls";
  private static final String JSON = "application/json";

  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  @Inject TestWeb web;

  private String key = "";

  @BeforeEach
  void beginWithoutCalls() {
    web.postgres.execute(
        "TRUNCATE daybrief.calls, daybrief.feedback, daybrief.service_records,"
            + " daybrief.idempotency_keys");
    key = "Bearer " + web.key(TestWeb.HARBOUR);
  }

  private DoorClient client() {
    return new DoorClient(address, key);
  }

  private HttpResponse<String> send(String body, String... headers) {
    return client().post(CALLS, body, JSON, headers);
  }

  private static String call(String id, String status, String updatedAt) {
    return """
        {"external_id": "%s", "status": "%s", "created_at": "2026-11-17T08:00:00Z",
         "updated_at": "%s"}"""
        .formatted(id, status, updatedAt);
  }

  private static String batch(String... rows) {
    return "{\"records\": [" + String.join(",", rows) + "]}";
  }

  private static List<String> outcomes(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var outcomes = new ArrayList<String>();
    json(answer).get("results").forEach(row -> outcomes.add(row.get("outcome").asText()));
    return outcomes;
  }

  private String stored(String sql) {
    return String.valueOf(web.postgres.text(sql));
  }

  @Test
  void saysOfEachRowWhatBecameOfIt() {
    send(
        batch(
            call("a", "Ready", "2026-11-17T08:00:00Z"),
            call("b", "Ready", "2026-11-17T08:00:00Z")));

    HttpResponse<String> answer =
        send(
            batch(
                call("a", "Ready", "2026-11-17T08:00:00Z"),
                call("b", "Missed", "2026-11-17T09:00:00Z"),
                call("c", "Ready", "2026-11-17T09:00:00Z"),
                call("d", "Lost", "2026-11-17T09:00:00Z"),
                "{\"external_id\": \"a\", \"deleted_at\": \"2026-11-17T10:00:00Z\"}",
                call("c", "Missed", "2026-11-17T10:00:00Z"),
                "17"));

    assertThat(outcomes(answer))
        .containsExactly(
            "unchanged", "updated", "added", "refused", "removed", "updated", "refused");
    assertThat(json(answer).at("/counts").toString())
        .isEqualTo("{\"added\":1,\"updated\":2,\"unchanged\":1,\"removed\":1,\"refused\":2}");
    JsonNode refused = json(answer).at("/results/3");
    assertThat(refused.get("external_id").asText()).isEqualTo("d");
    assertThat(refused.get("field").asText()).isEqualTo("status");
    assertThat(refused.get("reason").asText()).contains("unknown status \"Lost\": expected one of");
    assertThat(stored("SELECT count(*) FROM daybrief.calls")).isEqualTo("6");
  }

  @Test
  void namesNoOtherRecordWhereALineIsBroken() {
    HttpResponse<String> answer =
        client()
            .post(
                CALLS,
                call("a", "Ready", "2026-11-17T08:00:00Z").replace("\n", "") + "\n[[[[\n17\n{\"x",
                "application/x-ndjson");

    assertThat(outcomes(answer)).containsExactly("added", "refused", "refused", "refused");
    assertThat(json(answer).at("/results").findValuesAsText("external_id"))
        .containsExactly("a", "null", "null", "null");
  }

  @Test
  void letsTheNewestVersionStandWhateverComesLater() {
    send(batch(call("a", "Missed", "2026-11-17T10:00:00Z")));
    send(batch(call("a", "Ready", "2026-11-17T09:00:00Z")));

    assertThat(stored("SELECT status FROM daybrief.calls WHERE valid_until = 'infinity'"))
        .isEqualTo("missed");
  }

  @Test
  void answersARepeatedVersionOfOneBatchAsReplaced() {
    String time = "2026-11-17T10:00:00Z";
    HttpResponse<String> answer = send(batch(call("a", "Ready", time), call("a", "Missed", time)));

    assertThat(outcomes(answer)).containsExactly("unchanged", "added");
    assertThat(stored("SELECT status FROM daybrief.calls")).isEqualTo("missed");
  }

  @Test
  void forgetsTheFactsOfTheDaysItTouches() {
    web.postgres.execute(RecordRows.emptyDay(TestWeb.HARBOUR.id(), "2026-11-17"));

    send(batch(call("a", "Ready", "2026-11-17T08:00:00Z")));

    assertThat(stored("SELECT count(*) FROM daybrief.daily_facts")).isEqualTo("0");
  }

  @Test
  void takesFeedbackAndServiceRecordsToo() {
    var client = client();
    assertThat(
            outcomes(
                client.post(
                    "/api/v1/records/feedback",
                    batch(
                        "{\"external_id\":\"f\",\"created_at\":\"2026-11-17T08:00:00Z\","
                            + "\"nps_score\":9,\"comment\":\"Danke 😀\"}"),
                    JSON)))
        .containsExactly("added");
    assertThat(
            outcomes(
                client.post(
                    "/api/v1/records/service-records",
                    "{\"external_id\":\"s\",\"status\":\"Completed\",\"created_at\":"
                        + "\"2026-11-17T08:00:00Z\"}\n\n{broken\n",
                    "application/x-ndjson; charset=utf-8")))
        .containsExactly("added", "refused");
    assertThat(stored("SELECT comment FROM daybrief.feedback")).isEqualTo("Danke 😀");
  }

  @Test
  void takesTenThousandRowsAndNotOneMore() {
    String rows =
        IntStream.range(0, 10_000)
            .mapToObj(i -> call("call-" + i, "Missed", "2026-11-17T08:00:00Z"))
            .collect(Collectors.joining(","));

    assertThat(outcomes(send("{\"records\":[" + rows + "]}")))
        .hasSize(10_000)
        .containsOnly("added");
    assertThat(outcomes(send("{\"records\":[" + rows + "]}"))).containsOnly("unchanged");
    assertThat(send("{\"records\":[" + rows + ",{}]}").statusCode()).isEqualTo(413);
  }

  @Test
  void takesGzipAndRefusesABomb() {
    var client = client();
    String body = batch(call("a", "Ready", "2026-11-17T08:00:00Z"));

    assertThat(outcomes(client.postGzip(CALLS, body, JSON))).containsExactly("added");
    HttpResponse<String> bomb = client.postGzip(CALLS, " ".repeat(64 << 20), JSON);
    assertThat(bomb.statusCode()).isEqualTo(413);
    assertThat(client.post(CALLS, " ".repeat(17 << 20), JSON).statusCode()).isEqualTo(413);
    assertThat(client.post(CALLS, body, JSON, "Content-Encoding", "gzip").statusCode())
        .isEqualTo(400);
    assertThat(client.post(CALLS, body, JSON, "Content-Encoding", "br").statusCode())
        .isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/csv", "text/plain", "application/json;charset=latin1", "x"})
  void refusesForeignMediaTypes(String type) {
    assertThat(client().post(CALLS, "{\"records\":[]}", type).statusCode()).isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]|it is not a JSON object",
        "{}|something other than \"records\"",
        "{\"rows\":[]}|something other than \"records\"",
        "{\"records\":{}}|is not a list",
        "{\"records\":[]} x|line 1, column",
        "{\"records\":[],\"a\":1}|something other than",
        "{\"records\":[{]}|line 1, column 14",
        "{\"records\":[{\"external_id\":\"a\",}]}|line 1, column",
        "{\"records\":[{\"external_id\":\"a|line 1, column"
      })
  void saysWhereABatchCannotBeRead(String body, String detail) {
    HttpResponse<String> answer = send(body);

    assertThat(answer.statusCode()).isEqualTo(400);
    if (!body.isEmpty()) {
      assertThat(json(answer).get("detail").asText()).contains("Nothing was stored", detail);
    }
    assertThat(stored("SELECT count(*) FROM daybrief.calls")).isEqualTo("0");
  }

  @Test
  void refusesRowsThatHoldWhatNobodyKnowsOrKeeps() {
    HttpResponse<String> answer =
        send(
            batch(
                "{\"external_id\":\"a\",\"staus\":\"Ready\"}",
                "{\"external_id\":\"a\\u0000\",\"deleted_at\":\"2026-11-17T08:00:00Z\"}",
                "{\"external_id\":\"\\ud800\",\"deleted_at\":\"2026-11-17T08:00:00Z\"}",
                "{\"external_id\":[\"a\"],\"status\":\"Ready\"}",
                "{\"external_id\":\"a\",\"external_id\":\"b\"}",
                "{\"\\ud800\":1}"));

    assertThat(outcomes(answer)).containsOnly("refused").hasSize(6);
    assertThat(json(answer).at("/results/0/field").asText()).isEqualTo("staus");
    assertThat(json(answer).at("/results/0/reason").asText())
        .contains("is no field that is known here: calls have external_id, status, created_at");
    assertThat(json(answer).at("/results/1/reason").asText()).contains("NUL");
    assertThat(json(answer).at("/results/2/external_id").asText()).isEqualTo("\\uD800");
  }

  @Test
  void doesARequestWithAnIdempotencyKeyOnce() {
    String[] once = {"Idempotency-Key", UUID.randomUUID().toString()};
    String body = batch(call("a", "Ready", "2026-11-17T08:00:00Z"));
    HttpResponse<String> first = send(body, once);

    HttpResponse<String> again = client().postGzip(CALLS, body, JSON, once);

    assertThat(outcomes(first)).containsExactly("added");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
    assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
    assertThat(send(body + " ", once).statusCode()).isEqualTo(422);
    assertThat(client().post("/api/v1/records/feedback", body, JSON, once).statusCode())
        .isEqualTo(422);
    assertThat(outcomes(send(body))).containsExactly("unchanged");
  }

  @Test
  void keepsIdempotencyKeysOfOrganizationsApart() {
    String[] once = {"Idempotency-Key", "same"};
    send(batch(), once);
    key = "Bearer " + web.key(TestWeb.ALPINE);

    assertThat(outcomes(send(batch(call("a", "Ready", "2026-11-17T08:00:00Z")), once)))
        .containsExactly("added");
  }

  @Test
  void mayBeSentAgainAfterItWasRefused() {
    String[] once = {"Idempotency-Key", UUID.randomUUID().toString()};

    assertThat(send("{", once).statusCode()).isEqualTo(400);
    assertThat(send(batch(), once).statusCode()).isEqualTo(200);
    assertThat(send(batch(), "Idempotency-Key", "a b").statusCode()).isEqualTo(400);
    assertThat(send(batch(), "Idempotency-Key", "a", "Idempotency-Key", "b").statusCode())
        .isEqualTo(400);
  }

  @Test
  void saysThatTheFirstIsNotDone() {
    web.postgres.execute(
        "INSERT INTO daybrief.idempotency_keys VALUES ('%s', 'busy', '%s', '%s', now())"
            .formatted(TestWeb.HARBOUR.id(), hash(CALLS + "\0" + batch()), UUID.randomUUID()));

    HttpResponse<String> answer = send(batch(), "Idempotency-Key", "busy");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    web.postgres.execute(
        "UPDATE daybrief.idempotency_keys SET claimed_at = now() - interval '4 minutes'");
    assertThat(send(batch(), "Idempotency-Key", "busy").statusCode()).isEqualTo(200);
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void forgetsIdempotencyKeysAfterADay() {
    send(batch(), "Idempotency-Key", "old");
    web.postgres.execute(
        "UPDATE daybrief.idempotency_keys SET claimed_at = now() - interval '25 hours'");

    send(batch(), "Idempotency-Key", "new");

    assertThat(
            stored(
                "SELECT string_agg(idempotency_key, ' ') FROM daybrief.idempotency_keys"
                    + " WHERE organization_id = '"
                    + TestWeb.HARBOUR.id()
                    + "'"))
        .isEqualTo("new");
  }

  @Test
  void isForKeysAndManagers() {
    String body = batch(call("a", "Ready", "2026-11-17T08:00:00Z"));
    var browser = new WebClient(address);
    key = browser.bearer("dana@harbour.example");
    assertThat(outcomes(send(body))).containsExactly("added");
    key = browser.bearer("vera@harbour.example");
    assertThat(send(body).statusCode()).isEqualTo(403);
    key = "Bearer x";
    HttpResponse<String> badToken = send(body);
    assertThat(badToken.statusCode()).isEqualTo(401);
    for (String wrong : List.of("dbk_x", web.key(TestWeb.HARBOUR).replace('a', 'b'))) {
      key = "Bearer " + wrong;
      assertThat(send(body).body()).isEqualTo(badToken.body());
    }
  }

  @Test
  void storesForTheOrganizationOfTheKeyAlone() {
    key = "Bearer " + web.key(TestWeb.ALPINE);
    send(batch(call("a", "Ready", "2026-11-17T08:00:00Z")));

    assertThat(stored("SELECT string_agg(organization_id::text, ' ') FROM daybrief.calls"))
        .isEqualTo(TestWeb.ALPINE.id().toString());
  }
}
