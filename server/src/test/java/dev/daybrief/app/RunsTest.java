package dev.daybrief.app;

import static dev.daybrief.app.WebClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.daybrief.brief.RunLedger.Outcome;
import dev.daybrief.brief.StoredRun;
import dev.daybrief.brief.StoredRun.Asker;
import dev.daybrief.brief.StoredRun.Day;
import dev.daybrief.brief.StoredRun.Reason;
import dev.daybrief.brief.StoredRun.State;
import dev.daybrief.brief.StoredRun.Wish;
import dev.daybrief.postgres.brief.PostgresRunBook;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs that administrators ask for, over HTTP and a real database.
@QuarkusTest
class RunsTest {

  private static final String RUNS = "/api/v1/runs";
  private static final String ADA = "ada@harbour.example";
  private static final UUID OTHER = UUID.fromString("019a8c5e-0000-7000-8000-000000000002");
  private static final LocalDate DAY = LocalDate.of(2026, 9, 7);

  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  @Inject TestWeb web;

  private final UUID id = UuidCreator.getTimeOrderedEpoch();

  private String bearer = "";

  @BeforeEach
  void beginWithoutRuns() {
    web.postgres.execute("TRUNCATE daybrief.stored_runs, daybrief.briefs CASCADE");
    bearer = new WebClient(address).bearer(ADA);
  }

  private PostgresRunBook book() {
    return new PostgresRunBook(web.postgres.database());
  }

  private HttpResponse<String> get(String path) {
    return new WebClient(address).get(path, "Authorization", bearer);
  }

  private HttpResponse<String> ask(String body) {
    return new WebClient(address)
        .send("POST", RUNS, body, "Authorization", bearer, "Content-Type", "application/json");
  }

  private static String days(LocalDate from, LocalDate to) {
    return "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(from, to);
  }

  private static String location(HttpResponse<String> accepted) {
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
    return accepted.headers().firstValue("Location").orElseThrow();
  }

  private JsonNode over(HttpResponse<String> accepted) {
    String location = location(accepted);
    Instant deadline = Instant.now().plusSeconds(30);
    while (Instant.now().isBefore(deadline)) {
      JsonNode found = json(get(location));
      if (!found.at("/run/finishedAt").isNull()) {
        return found;
      }
    }
    throw new IllegalStateException("still under way: " + get(location).body());
  }

  @Test
  void makesTheDaysThatAreAskedFor() {
    JsonNode first = over(ask(days(DAY, DAY.plusDays(2))));
    JsonNode again = over(ask(days(DAY.plusDays(2), DAY.plusDays(3))));

    assertThat(first.at("/run/state").asText()).isEqualTo("done");
    assertThat(first.at("/run/trigger").asText()).isEqualTo("member");
    assertThat(first.at("/run/days").toString())
        .isEqualTo("{\"total\":3,\"published\":3,\"revised\":0,\"unchanged\":0,\"failed\":0}");
    assertThat(again.get("days").toString())
        .isEqualTo(
            "[{\"date\":\"2026-09-09\",\"outcome\":\"unchanged\",\"reason\":null},"
                + "{\"date\":\"2026-09-10\",\"outcome\":\"published\",\"reason\":null}]");
    assertThat(web.postgres.text("SELECT count(*) FROM daybrief.briefs")).isEqualTo("4");
  }

  @Test
  void makesYesterdayUnlessToldOtherwise() {
    String yesterday = json(get("/api/v1/me")).get("yesterday").asText();

    for (String body : List.of("", "{}")) {
      JsonNode run = over(ask(body)).get("run");
      assertThat(run.get("from").asText()).isEqualTo(yesterday);
      assertThat(run.get("to").asText()).isEqualTo(yesterday);
    }
  }

  /// Nothing is published while the organisation's records are held.
  private Connection held() throws SQLException {
    var connection = web.postgres.admin().connect();
    connection.setAutoCommit(false);
    try (var lock = connection.createStatement()) {
      lock.execute("SELECT FROM daybrief.data_versions FOR UPDATE");
    }
    return connection;
  }

  @Test
  void isOneRunForTheSameDays() throws SQLException {
    HttpResponse<String> first;
    HttpResponse<String> waiting;
    try (var held = held()) {
      first = ask(days(DAY, DAY));
      HttpResponse<String> same = ask(days(DAY, DAY));
      waiting = ask(days(DAY, DAY.plusDays(1)));
      HttpResponse<String> sameWaiting = ask(days(DAY, DAY.plusDays(1)));

      assertThat(location(same)).isEqualTo(location(first));
      assertThat(location(sameWaiting)).isEqualTo(location(waiting));
      assertThat(json(sameWaiting).get("state").asText()).isEqualTo("queued");
      held.rollback();
    }
    over(first);
    over(waiting);
    HttpResponse<String> later = ask(days(DAY, DAY));
    assertThat(location(later)).as("it is over").isNotEqualTo(location(first));
    over(later);
  }

  /// Two of an organisation, three in all.
  @Test
  void refusesWhatDoesNotFitIn() throws SQLException {
    var accepted = new ArrayList<HttpResponse<String>>();
    try (var held = held()) {
      accepted.add(ask(days(DAY, DAY)));
      accepted.add(ask(days(DAY, DAY.plusDays(1))));

      HttpResponse<String> third = ask(days(DAY, DAY.plusDays(2)));

      assertThat(third.statusCode()).isEqualTo(429);
      assertThat(third.headers().firstValue("Retry-After")).contains("10");
      assertThat(third.headers().firstValue("Content-Type")).contains("application/problem+json");
      held.rollback();
    }
    accepted.forEach(this::over);
  }

  @Test
  void listsTheNewestFirstAPageAtATime() {
    for (int i = 0; i < 60; i++) {
      book()
          .begin(
              UuidCreator.getTimeOrderedEpoch(),
              Map.of(TestWeb.HARBOUR.id(), Wish.of(Asker.COMMAND, List.of(DAY))));
    }
    web.postgres.execute(
        "UPDATE daybrief.stored_runs SET asked_at = '2026-09-08T00:00Z', state = 'done'");

    JsonNode page = json(get(RUNS));
    JsonNode next = json(get(RUNS + "?cursor=" + page.get("next").asText()));

    assertThat(page.get("runs")).hasSize(50);
    assertThat(next.get("runs")).hasSize(10);
    assertThat(next.get("next").isNull()).isTrue();
    List<String> ids = new ArrayList<>();
    page.get("runs").forEach(run -> ids.add(run.get("id").asText()));
    next.get("runs").forEach(run -> ids.add(run.get("id").asText()));
    assertThat(ids).isSortedAccordingTo((a, b) -> b.compareTo(a)).doesNotHaveDuplicates();
  }

  @Test
  void readsARunOfADeadProcessAsInterrupted() {
    book().queue(id, TestWeb.HARBOUR.id(), Wish.of(Asker.member(OTHER), List.of(DAY)));
    web.postgres.execute("UPDATE daybrief.stored_runs SET told_at = now() - interval '61 seconds'");

    assertThat(json(get(RUNS + "/" + id)).at("/run/state").asText()).isEqualTo("interrupted");
    HttpResponse<String> again = ask(days(DAY, DAY));
    assertThat(location(again)).as("a new one").doesNotContain(id.toString());
    over(again);
    book().tell(id, List.of(TestWeb.HARBOUR.id()));
    assertThat(json(get(RUNS + "/" + id)).at("/run/state").asText())
        .as("the dead stay dead")
        .isEqualTo("interrupted");
  }

  @Test
  void forgetsRunsOfAQuarterAgo() {
    var wishes = Map.of(TestWeb.HARBOUR.id(), Wish.of(Asker.COMMAND, List.of(DAY)));
    var old = Instant.now().minus(Duration.ofDays(91)).toEpochMilli();
    var kept = Instant.now().minus(Duration.ofDays(89)).toEpochMilli();
    book().begin(new UUID(old << 16, 1), wishes);
    book().begin(new UUID(kept << 16, 1), wishes);

    over(ask(days(DAY, DAY.plusDays(1))));

    assertThat(book().list(TestWeb.HARBOUR.id(), null, 9))
        .hasSize(2)
        .last()
        .extracting(StoredRun::id)
        .isEqualTo(new UUID(kept << 16, 1));
  }

  @Test
  void tellsWhyADayFailed() {
    failedRun();

    JsonNode found = json(get(RUNS + "/" + id));

    assertThat(found.at("/run/state").asText()).isEqualTo("failed");
    assertThat(found.at("/run/days/failed").asInt()).isEqualTo(1);
    assertThat(found.at("/days/1/reason").asText()).isEqualTo("counts_disagree");
    assertThat(json(get(RUNS + "/" + id + "?cursor=" + DAY)).get("days")).hasSize(1);
  }

  private void failedRun() {
    var organization = TestWeb.HARBOUR.id();
    book().begin(id, Map.of(organization, Wish.of(Asker.COMMAND, List.of(DAY, DAY.plusDays(1)))));
    book().record(id, List.of(new Day(organization, DAY, Outcome.PUBLISHED, null)));
    assertThat(json(get(RUNS + "/" + id)).at("/run/state").asText()).isEqualTo("running");
    var doubtful = new Day(organization, DAY.plusDays(1), Outcome.FAILED, Reason.COUNTS_DISAGREE);
    book().record(id, List.of(doubtful));
  }

  @Test
  void endsWhatBreaksOff() {
    var organizations = List.of(TestWeb.HARBOUR.id(), TestWeb.ALPINE.id());
    var wish = Wish.of(Asker.COMMAND, List.of(DAY));
    book().begin(id, Map.of(organizations.get(0), wish, organizations.get(1), wish));
    book().record(id, List.of(new Day(organizations.get(0), DAY, Outcome.UNCHANGED, null)));

    book().breakOff(id, organizations, State.FAILED);

    assertThat(book().find(organizations.get(0), id).orElseThrow().state()).isEqualTo(State.DONE);
    assertThat(book().find(organizations.get(1), id).orElseThrow().state()).isEqualTo(State.FAILED);
  }

  @Test
  void answersAForeignRunAsAnAbsentOne() {
    book().begin(id, Map.of(TestWeb.ALPINE.id(), Wish.of(Asker.COMMAND, List.of(DAY))));

    HttpResponse<String> foreign = get(RUNS + "/" + id);

    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(foreign.body())
        .isEqualTo(get(RUNS + "/" + OTHER).body().replace(OTHER.toString(), id.toString()));
    assertThat(json(get(RUNS)).get("runs")).isEmpty();
  }

  @Test
  void isForAdministratorsAlone() {
    for (String email : List.of("vera@harbour.example", "dana@harbour.example")) {
      bearer = new WebClient(address).bearer(email);
      assertThat(ask("{}").statusCode()).isEqualTo(403);
      assertThat(get(RUNS).statusCode()).isEqualTo(403);
      assertThat(get(RUNS + "/" + id).statusCode()).isEqualTo(403);
    }
    bearer = "Bearer x";
    assertThat(ask("{}").statusCode()).isEqualTo(401);
    assertThat(web.postgres.text("SELECT count(*) FROM daybrief.stored_runs")).isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{",
        "{\"to\": \"2026-09-07\"}",
        "{\"from\": \"2026-09-31\"}",
        "{\"from\": 20260907}",
        "{\"from\": null}",
        "{\"from\": \"2026-09-07\", \"to\": \"2026-09-06\"}",
        "{\"from\": \"2026-01-01\", \"to\": \"2026-09-06\"}",
        "{\"from\": \"2199-01-01\"}",
        "{\"from\": \"2026-09-07\", \"organization\": \"alpine-garage\"}",
      })
  void refusesDaysThatCannotBeMade(String body) {
    assertThat(ask(body).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?cursor=x", "?page=2", "/x", "/" + "1-1-1-1-1"})
  void refusesWhatItCannotRead(String rest) {
    assertThat(get(RUNS + rest).statusCode()).isIn(400, 404);
    assertThat(get(RUNS + "/" + id + "?cursor=" + id).statusCode()).isEqualTo(400);
  }

  @Test
  void keepsAnExampleOfEachAnswerAsDescribed() throws IOException {
    failedRun();
    web.postgres.execute(
        """
        UPDATE daybrief.stored_runs SET asked_at = '2026-09-09T00:15Z',
          started_at = '2026-09-09T00:15:01Z', finished_at = '2026-09-09T00:15:02Z'""");
    var schema = new ContractSchema(ContractTest.description());
    JsonNode list = json(get(RUNS));
    ((ObjectNode) list.at("/runs/0")).put("id", OTHER.toString());
    JsonNode run = json(get(RUNS + "/" + id));
    ((ObjectNode) run.get("run")).put("id", OTHER.toString());

    assertThat(schema.problems("Runs", list)).isEmpty();
    assertThat(schema.problems("RunWithDays", run)).isEmpty();
    HttpResponse<String> accepted = ask("{}");
    assertThat(schema.problems("Run", json(accepted))).isEmpty();
    over(accepted);
    boolean same = ContractTest.isCommitted("examples/runs.json", list);
    assertThat(ContractTest.isCommitted("examples/run.json", run) && same)
        .as("written anew")
        .isTrue();
  }
}
