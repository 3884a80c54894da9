package dev.daybrief.app;

import static dev.daybrief.app.WebClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybrief.record.SampleStore;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sample data at the wish of an administrator, over HTTP and a real database.
@QuarkusTest
class SampleDataTest {

  private static final String PATH = "/api/v1/organization/sample";
  private static final String CALLS = "SELECT count(*) FROM daybrief.calls";
  private static final String SAMPLE_CALLS =
      CALLS + " WHERE external_id LIKE '" + SampleStore.PREFIX + "%'";
  private static final String BRIEFS = "SELECT count(*) FROM daybrief.briefs WHERE current";

  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  @Inject TestWeb web;

  private WebClient client = new WebClient(URI.create("http://unset.invalid"));
  private String admin = "";

  @BeforeEach
  void beginWithoutRecords() {
    web.postgres.execute(
        """
        UPDATE daybrief.organizations SET sample_since = NULL;
        UPDATE daybrief.data_versions SET version = version + 1;
        TRUNCATE daybrief.calls, daybrief.feedback, daybrief.service_records, daybrief.daily_facts,
          daybrief.stored_runs, daybrief.forecasts, daybrief.briefs, daybrief.runs,
          daybrief.record_changes CASCADE""");
    client = new WebClient(address);
    admin = client.bearer("ada@harbour.example");
  }

  private HttpResponse<String> send(String method) {
    return client.send(method, PATH, "", "Authorization", admin);
  }

  private JsonNode run(String id) {
    return json(client.get("/api/v1/runs/" + id, "Authorization", admin)).get("run");
  }

  private JsonNode over(String id) {
    Instant deadline = Instant.now().plusSeconds(120);
    while (Instant.now().isBefore(deadline)) {
      JsonNode run = run(id);
      if (!run.get("finishedAt").isNull()) {
        return run;
      }
    }
    throw new IllegalStateException("still under way: " + run(id));
  }

  private String newestRun() {
    return json(client.get("/api/v1/runs", "Authorization", admin)).at("/runs/0/id").asText();
  }

  @Test
  void comesWithItsBriefsAndGoesWithThem() {
    HttpResponse<String> loaded = send("POST");

    assertThat(loaded.statusCode()).as(loaded.body()).isEqualTo(200);
    JsonNode run = over(json(loaded).get("run").asText());
    assertThat(run.get("state").asText()).isEqualTo("done");
    assertThat(run.at("/days/published").asInt()).isEqualTo(56);
    int calls = Integer.parseInt(web.postgres.text(SAMPLE_CALLS));
    assertThat(calls).isGreaterThan(5_000);
    assertThat(web.postgres.text(CALLS)).isEqualTo("" + calls);
    assertThat(web.postgres.text(BRIEFS)).isEqualTo("56");
    assertThat(
            web.postgres.text(
                "SELECT count(*) FROM daybrief.brief_items WHERE label = 'signal' AND day = '%s'"
                    .formatted(run.get("to").asText())))
        .as("the last day has a story")
        .isNotEqualTo("0");

    assertThat(send("DELETE").statusCode()).isEqualTo(204);

    JsonNode after = over(newestRun());
    assertThat(after.get("from").asText()).isEqualTo(run.get("to").asText());
    assertThat(web.postgres.text(CALLS)).isEqualTo("0");
    assertThat(web.postgres.text("SELECT count(*) FROM daybrief.feedback")).isEqualTo("0");
    assertThat(web.postgres.text("SELECT count(*) FROM daybrief.service_records")).isEqualTo("0");
    assertThat(web.postgres.text(BRIEFS)).isEqualTo("1");
    assertThat(
            web.postgres.text(
                """
                SELECT string_agg(act || ' ' || actor, ', ' ORDER BY number DESC) FROM (
                  SELECT * FROM daybrief.audit_entries WHERE act LIKE 'sample.%'
                  ORDER BY number DESC LIMIT 2) newest"""))
        .isEqualTo("sample.remove member, sample.load member");
  }

  @Test
  void isTheSameWhenItIsAskedForTwice() {
    String first = json(send("POST")).get("run").asText();
    String calls = web.postgres.text(CALLS);
    String second = json(send("POST")).get("run").asText();
    over(first);
    over(second);

    assertThat(web.postgres.text(CALLS)).isEqualTo(calls);
    assertThat(web.postgres.text("SELECT count(*) FROM daybrief.briefs")).isEqualTo("56");
    assertThat(send("DELETE").statusCode()).isEqualTo(204);
    over(newestRun());
    assertThat(send("DELETE").statusCode()).isEqualTo(204);
  }

  @Test
  void leavesWhatOtherDoorsBrought() {
    over(json(send("POST")).get("run").asText());
    String key = "Bearer " + web.key(TestWeb.HARBOUR);
    String yesterday =
        json(client.get("/api/v1/me", "Authorization", admin)).get("yesterday").asText();
    String real =
        """
        {"external_id":"real-1","status":"completed","created_at":"%1$sT08:00:00Z",\
        "started_at":"%1$sT08:00:00Z","ended_at":"%1$sT08:05:00Z","updated_at":"%1$sT08:05:00Z"}"""
            .formatted(yesterday);
    HttpResponse<String> sent =
        client.send(
            "POST",
            "/api/v1/records/calls",
            real,
            "Authorization",
            key,
            "Content-Type",
            "application/x-ndjson");
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);

    assertThat(send("DELETE").statusCode()).isEqualTo(204);

    assertThat(over(newestRun()).get("to").asText()).isEqualTo(yesterday);
    assertThat(web.postgres.text("SELECT string_agg(external_id, ' ') FROM daybrief.calls"))
        .isEqualTo("real-1");
    assertThat(
            web.postgres.text(
                "SELECT calls_completed FROM daybrief.daily_facts WHERE day = '%s'"
                    .formatted(yesterday)))
        .isEqualTo("1");
    HttpResponse<String> refused = send("POST");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(json(refused).get("type").asText()).isEqualTo("urn:daybrief:problem:has-records");
  }

  /// Else briefs of empty days would follow the removed ones.
  @Test
  void endsTheRunThatMakesItsBriefs() {
    String run = json(send("POST")).get("run").asText();
    while (run(run).at("/days/published").asInt() == 0) {
      assertThat(run(run).get("finishedAt").isNull()).isTrue();
    }

    assertThat(send("DELETE").statusCode()).isEqualTo(204);

    String after = newestRun();
    assertThat(over(run).get("state").asText()).isEqualTo("interrupted");
    over(after);
    assertThat(web.postgres.text(BRIEFS)).isEqualTo("1");
    assertThat(run(run).at("/days/failed").asInt()).as("one was under way").isLessThan(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dana@harbour.example", "vera@harbour.example"})
  void isForAdministrators(String email) {
    String bearer = client.bearer(email);

    for (String method : List.of("POST", "DELETE")) {
      assertThat(client.send(method, PATH, "", "Authorization", bearer).statusCode())
          .isEqualTo(403);
    }
    assertThat(web.postgres.text(CALLS)).isEqualTo("0");
  }

  @Test
  void takesNothingElse() {
    for (String method : List.of("POST", "DELETE")) {
      assertThat(
              client
                  .send(
                      method,
                      PATH,
                      "{}",
                      "Authorization",
                      admin,
                      "Content-Type",
                      "application/json")
                  .statusCode())
          .isEqualTo(400);
      assertThat(client.send(method, PATH + "?days=3", "", "Authorization", admin).statusCode())
          .isEqualTo(400);
    }
    assertThat(web.postgres.text(CALLS)).isEqualTo("0");
  }

  @Test
  void answersAsDescribed() throws IOException {
    var answer = json(send("POST"));
    over(answer.get("run").asText());
    var example = (ObjectNode) answer;
    example.put("run", "019a8c5e-0000-7000-8000-000000000001");

    assertThat(
            ContractTest.writtenAnew(
                Map.of("sample", new ContractTest.Example("SampleData", example))))
        .isEmpty();
  }
}
