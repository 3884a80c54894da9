package dev.daybrief.app;

import static dev.daybrief.app.WebClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybrief.access.AuditLog;
import dev.daybrief.day.OrganizationId;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The installation as its operators see it, over HTTP and a real database. Vera, a viewer of
/// Harbour, is one.
@QuarkusTest
class OperationsTest {

  private static final String VERA = "vera@harbour.example";
  private static final String ROOT = "/api/v1/operations/";
  private static final String NIGHTS = ROOT + "nights";
  private static final String NIGHT = NIGHTS + "/2026-09-07";
  private static final String RERUNS = NIGHT + "/reruns";
  private static final String USAGE = ROOT + "model-usage?from=2026-09-01&to=2026-09-30";
  private static final String SYSTEM = ROOT + "system";
  private static final OrganizationId HARBOUR = TestWeb.HARBOUR.id();
  private static final OrganizationId ALPINE = TestWeb.ALPINE.id();

  @Inject TestWeb web;
  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  private String bearer = "";

  /// On 7 September Harbour got its brief five minutes after its day, one line by rules though a
  /// model was asked; Alpine's failed and is parked.
  @BeforeEach
  void aNight() {
    forget();
    web.operators.appoint(VERA);
    bearer = new WebClient(address).bearer(VERA);
    web.postgres.execute(
        """
        INSERT INTO daybrief.briefs VALUES ('%1$s', '2026-09-07', 1, true, 'Europe/Berlin',
          '2026-09-07T22:05:00Z', 1, '', '[]', '{}');
        INSERT INTO daybrief.brief_items (organization_id, day, revision, priority, kind, title,
          description, label, tone, written_by, receipt, provenance)
        VALUES ('%1$s', '2026-09-07', 1, 3, 'theme', 'A secret title', 'A secret line', '', '',
          'template', '{}', '{}');
        INSERT INTO daybrief.runs VALUES
          ('%1$s', '2026-09-07', 1, 'published', null, '2026-09-07T22:05:00Z'),
          ('%2$s', '2026-09-07', 5, 'failed', 'A secret problem', '2026-09-08T00:20:00Z');
        INSERT INTO daybrief.stored_runs VALUES ('%2$s', '%2$s', 'schedule', null, '2026-09-07',
          '2026-09-07', 1, 'failed');
        INSERT INTO daybrief.stored_run_days VALUES
          ('%2$s', '%2$s', '2026-09-07', 'failed', 'counts_disagree');
        UPDATE daybrief.due_briefs SET due_at = '2199-01-01T00:00:00Z', claimed_until = NULL,
          failures = 5"""
            .formatted(HARBOUR, ALPINE));
  }

  @AfterEach
  void forget() {
    web.operators.dismiss(VERA);
    web.postgres.execute(
        "TRUNCATE daybrief.briefs, daybrief.stored_runs, daybrief.runs, daybrief.model_usage,"
            + " daybrief.model_spend CASCADE;"
            + " UPDATE daybrief.organizations SET created_at = now();"
            + " UPDATE daybrief.due_briefs SET due_at = now(), claimed_until = NULL, failures = 0");
  }

  private HttpResponse<String> get(String path) {
    return new WebClient(address).get(path, "Authorization", bearer);
  }

  private HttpResponse<String> rerun(String path, String body) {
    return new WebClient(address)
        .send("POST", path, body, "Authorization", bearer, "Content-Type", "application/json");
  }

  private static String of(OrganizationId organization) {
    return "{\"organization\": \"" + organization + "\"}";
  }

  @Test
  void countsANightOverAllOrganizations() {
    JsonNode page = json(get(NIGHTS + "?before=2026-09-08"));

    assertThat(page.get("nights")).hasSize(1);
    assertThat(page.at("/nights/0").toString())
        .isEqualTo(
            """
            {"date":"2026-09-07","published":1,"ruleBased":1,"failed":1,"parked":1,"waiting":0,\
            "delay":{"medianSeconds":300,"longestSeconds":300}}""");
    assertThat(page.get("next").asText()).isEqualTo("2026-09-01");
    assertThat(json(get(NIGHTS + "?before=2026-09-01")).toString())
        .as("nothing older")
        .isEqualTo("{\"nights\":[],\"next\":null}");
  }

  @Test
  void saysNothingOfTheNightWhereTheBriefWasMadeDaysLater() {
    web.postgres.execute("UPDATE daybrief.briefs SET published_at = '2026-09-10T00:00:00Z'");

    JsonNode night = json(get(NIGHTS + "?before=2026-09-08")).at("/nights/0");

    assertThat(night.get("published").asInt()).isEqualTo(1);
    assertThat(night.get("delay").isNull()).isTrue();
  }

  @Test
  void callsADayWaitedForWhenItIsOverWhereItIs() {
    web.postgres.execute(
        "UPDATE daybrief.organizations SET created_at = '2026-09-06T12:00:00Z'"
            + " WHERE organization_id IN ('%s', '%s')".formatted(HARBOUR, ALPINE));

    JsonNode nights = json(get(NIGHTS + "?before=2026-09-09")).get("nights");

    assertThat(nights).hasSize(3);
    assertThat(nights.at("/0/waiting").asInt()).as("8 September, of both").isEqualTo(2);
    assertThat(nights.at("/1/waiting").asInt()).as("7 September").isZero();
    assertThat(nights.at("/2/waiting").asInt())
        .as("6 September was over in Auckland before anybody was there")
        .isEqualTo(1);
  }

  @Test
  void saysWhoIsNotDoneAndWhy() {
    HttpResponse<String> answer = get(NIGHT);

    assertThat(answer.body()).doesNotContain("secret", "harbour");
    JsonNode open = json(answer).get("organizations");
    assertThat(open).hasSize(1);
    assertThat(open.at("/0/slug").asText()).isEqualTo("alpine-garage");
    assertThat(open.at("/0/state").asText()).isEqualTo("failed");
    assertThat(open.at("/0/reason").asText()).isEqualTo("counts_disagree");
    assertThat(open.at("/0/attempts").asInt()).isEqualTo(5);
    assertThat(open.at("/0/nextTry").asText()).isEqualTo("2199-01-01T00:00:00Z");
    assertThat(json(get(NIGHT + "?cursor=alpine-garage")).get("organizations")).isEmpty();
  }

  @Test
  void makesOneAgainAndWritesDownWhoAskedForIt() {
    HttpResponse<String> accepted = rerun(RERUNS, of(ALPINE));

    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
    assertThat(json(accepted).get("organizations").asInt()).isEqualTo(1);
    untilNobodyIsOpen();
    assertThat(json(get(NIGHTS + "?before=2026-09-08")).at("/nights/0/published").asInt())
        .isEqualTo(2);
    UUID vera = web.members.findCredentials(VERA).orElseThrow().member().id();
    assertThat(lastDeed(ALPINE))
        .isEqualTo(
            "operator %s run.ask %s 2026-09-07 2026-09-07"
                .formatted(vera, json(accepted).get("run").asText()));
    assertThat(
            web.postgres.text(
                "SELECT triggered_by FROM daybrief.stored_runs WHERE run_id = '%s'"
                    .formatted(json(accepted).get("run").asText())))
        .isEqualTo("operator");
  }

  private void untilNobodyIsOpen() {
    Instant deadline = Instant.now().plusSeconds(30);
    while (!json(get(NIGHT)).get("organizations").isEmpty()) {
      assertThat(Instant.now()).isBefore(deadline);
    }
  }

  private String text(String query) {
    return String.valueOf(web.postgres.text(query));
  }

  private String deeds(OrganizationId organization) {
    return text(
        """
        SELECT string_agg(act || ' ' || subject, ', ') FROM daybrief.audit_entries
        WHERE organization_id = '%s'"""
            .formatted(organization));
  }

  private String lastDeed(OrganizationId organization) {
    return text(
        """
        SELECT actor || ' ' || actor_id || ' ' || act || ' ' || subject FROM daybrief.audit_entries
        WHERE organization_id = '%s' ORDER BY number DESC LIMIT 1"""
            .formatted(organization));
  }

  @Test
  void makesAllThatFailedAgain() {
    web.postgres.execute(
        "TRUNCATE daybrief.briefs CASCADE; UPDATE daybrief.runs SET outcome = 'failed'");

    HttpResponse<String> accepted = rerun(RERUNS, "{}");

    assertThat(json(accepted).get("organizations").asInt()).isEqualTo(2);
    untilNobodyIsOpen();
  }

  @Test
  void makesNothingAgainThatIsDone() {
    for (String body : List.of(of(HARBOUR), of(new OrganizationId(new UUID(0, 99))))) {
      HttpResponse<String> done = rerun(RERUNS, body);
      assertThat(done.statusCode()).isEqualTo(404);
      assertThat(done.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
    assertThat(rerun(NIGHTS + "/2026-09-06/reruns", "").statusCode()).isEqualTo(404);
  }

  @Test
  void tellsAnUnknownPriceApartFromNone() {
    usage(HARBOUR, 1, "answered", "0.25");
    usage(ALPINE, 2, "timed_out", "NULL");
    web.postgres.execute(
        "INSERT INTO daybrief.model_spend VALUES ('%s', '%s', 700, 1.5)"
            .formatted(
                AuditLog.INSTALLATION,
                Instant.now().atZone(java.time.ZoneOffset.UTC).toLocalDate()));

    HttpResponse<String> answer = get(USAGE);

    assertThat(answer.body()).doesNotContain("secret");
    assertThat(json(answer).at("/days/0").toString())
        .isEqualTo(
            """
            {"date":"2026-09-08","requests":2,"answered":1,"inputTokens":200,"outputTokens":20,\
            "costUsd":"0.25","unpriced":1,"latencyMillis":900}""");
    assertThat(json(answer).get("budget").toString())
        .isEqualTo(
            """
            {"tokens":1000000,"costUsd":"12.5","tokensToday":700,"costUsdToday":"1.5"}""");
    web.postgres.execute("UPDATE daybrief.model_usage SET cost = NULL");
    assertThat(json(get(USAGE)).at("/days/0/costUsd").isNull()).as("unknown, not 0").isTrue();
  }

  private void usage(OrganizationId organization, int call, String outcome, String cost) {
    web.postgres.execute(
        """
        INSERT INTO daybrief.model_usage (organization_id, call_id, day, sent_at, provider, model,
          prompt_version, payload_hash, payload, attempt, reserved_tokens, outcome, input_tokens,
          output_tokens, cost, latency_ms)
        VALUES ('%s', '%s', '2026-09-07', '2026-09-08T01:00:00Z', 'openai', 'm', '', '',
          'a secret payload', 1, 1, '%s', 100, 10, %s, 900)"""
            .formatted(organization, new UUID(7, call), outcome, cost));
  }

  @Test
  void saysWhatItRunsOnAndWhatWaits() {
    web.postgres.execute(
        "UPDATE daybrief.due_briefs SET due_at = '2026-09-08T02:00:00Z' WHERE organization_id = '%s'"
            .formatted(HARBOUR));

    JsonNode system = json(get(SYSTEM));

    assertThat(system.at("/database/migration").asText()).isEqualTo(newestMigration());
    assertThat(system.at("/database/mostConnections").asInt()).isPositive();
    assertThat(system.get("hearing").asBoolean()).isTrue();
    assertThat(system.at("/backlog/due").asInt()).isEqualTo(1);
    assertThat(system.at("/backlog/dueSince").asText()).isEqualTo("2026-09-08T02:00:00Z");
    assertThat(system.at("/backlog/parked").asInt()).isEqualTo(1);
    assertThat(system.at("/backlog/oldestDay").asText()).isEqualTo("2026-09-08");
  }

  private String newestMigration() {
    return text(
        "SELECT version FROM daybrief.flyway_schema_history WHERE version IS NOT NULL"
            + " ORDER BY installed_rank DESC LIMIT 1");
  }

  @Test
  void isForOperatorsAlone() {
    for (String email :
        List.of("dana@harbour.example", "ada@harbour.example", "kiri@alpine.example")) {
      bearer = new WebClient(address).bearer(email);
      everyRoute(403);
      assertThat(json(get("/api/v1/me")).at("/member/operator").asBoolean()).isFalse();
    }
    bearer = "Bearer " + web.key(TestWeb.HARBOUR);
    everyRoute(401);
    bearer = "Bearer x";
    everyRoute(401);
    assertThat(json(get(NIGHTS)).has("nights")).isFalse();
  }

  private void everyRoute(int status) {
    for (String path : List.of(NIGHTS, NIGHT, USAGE, SYSTEM)) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(status);
    }
    assertThat(rerun(RERUNS, "{}").statusCode()).isEqualTo(status);
  }

  /// What an operator may in the own organisation is what the role says.
  @Test
  void givesNothingBesideOperations() {
    assertThat(json(get("/api/v1/me")).at("/member/operator").asBoolean()).isTrue();
    for (String path : List.of("members", "audit", "runs", "model-usage", "sources")) {
      assertThat(get("/api/v1/" + path).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(get("/api/v1/briefs/2026-11-16").statusCode())
        .as("a brief of Alpine's alone")
        .isEqualTo(404);
  }

  @Test
  void endsWithTheNextRequestWhenItIsTakenAway() {
    assertThat(get(NIGHTS).statusCode()).isEqualTo(200);

    web.operators.dismiss(VERA);

    everyRoute(403);
    // Written after the answer.
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          while (!deeds(HARBOUR).contains("forbidden POST " + ROOT + "nights/:date/reruns")) {
            Thread.onSpinWait();
          }
        });
    assertThat(json(get("/api/v1/me")).at("/member/operator").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nights?before=x",
        "nights?before=2026-02-30",
        "nights?cursor=2026-09-08",
        "nights/2026-02-30",
        "nights/2026-09-07?cursor=No%20slug",
        "nights/2026-09-07?before=2026-09-08",
        "model-usage?from=2026-09-30&to=2026-09-01",
        "system?all=1"
      })
  void refusesWhatItCannotRead(String rest) {
    assertThat(get(ROOT + rest).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{",
        "{\"organization\": 1}",
        "{\"organization\": \"x\"}",
        "{\"organization\": \"00000000-0000-0000-0000-000000000002\", \"all\": true}",
        "{\"all\": true}"
      })
  void refusesWishesItCannotRead(String body) {
    assertThat(rerun(RERUNS, body).statusCode()).isEqualTo(400);
  }

  @Test
  void keepsAnExampleOfEachAnswerAsDescribed() throws IOException {
    usage(HARBOUR, 1, "answered", "0.25");
    usage(ALPINE, 2, "timed_out", "NULL");
    var schema = new ContractSchema(ContractTest.description());
    JsonNode nights = json(get(NIGHTS + "?before=2026-09-08"));
    JsonNode night = json(get(NIGHT));
    JsonNode usage = json(get(USAGE));
    JsonNode system = json(get(SYSTEM));
    ((ObjectNode) system).put("startedAt", "2026-11-17T06:00:00Z").put("version", "1.0.0");
    ((ObjectNode) system.get("database"))
        .put("version", "18.1")
        .put("migration", "44")
        .put("connections", 1);
    ((ObjectNode) system.get("backlog")).put("organizations", 2);

    assertThat(schema.problems("Nights", nights)).isEmpty();
    assertThat(schema.problems("OpenNight", night)).isEmpty();
    assertThat(schema.problems("InstallationUsage", usage)).isEmpty();
    assertThat(schema.problems("System", system)).isEmpty();
    JsonNode rerun = json(rerun(RERUNS, "{}"));
    assertThat(schema.problems("Rerun", rerun)).isEmpty();
    untilNobodyIsOpen();
    boolean same = ContractTest.isCommitted("examples/nights.json", nights);
    same &= ContractTest.isCommitted("examples/night.json", night);
    same &= ContractTest.isCommitted("examples/installation-usage.json", usage);
    same &= ContractTest.isCommitted("examples/system.json", system);
    assertThat(same).as("written anew").isTrue();
  }
}
