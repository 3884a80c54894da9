package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybrief.access.KeyScope;
import dev.daybrief.access.Member;
import dev.daybrief.access.Role;
import dev.daybrief.app.GeneratedRequests.Made;
import dev.daybrief.app.RawClient.Answer;
import dev.daybrief.brief.StoreUnavailable;
import dev.daybrief.day.Organization;
import dev.daybrief.postgres.PostgresApiKeyStore;
import dev.daybrief.postgres.PostgresMemberStore;
import dev.daybrief.postgres.RecordRows;
import dev.daybrief.postgres.TenancyTest;
import dev.daybrief.security.ApiKeys;
import dev.daybrief.security.password.Passwords;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Requests made from the API's description are answered as described: never with a failure, always
/// with a problem where one is told, and with nothing of another organisation. A finding names its
/// number; `./daybrief bench requests COUNT SEED` sends as many as are asked for.
@QuarkusTest
@TestProfile(RoutePlanTest.Stored.class)
class GeneratedRequestsTest {

  private static final int REQUESTS = Integer.getInteger("daybrief.requests", 1_000);
  private static final long SEED = Long.getLong("daybrief.seed", 20_261_127);

  /// In every text of the others' rows that may hold any.
  private static final String CANARY = "canary-bird-7f3a";

  /// Classes of the data map that tell of somebody or something.
  private static final Set<String> TEXTS =
      Set.of("person", "words", "staff", "member", "copy", "outbound", "record", "brief");

  private static final ObjectMapper JSON = new ObjectMapper();

  @TestHTTPResource URI address = URI.create("http://unset.invalid");
  @Inject StoredWeb web;

  private final Map<Role, String> tokens = new LinkedHashMap<>();
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final Map<String, String> findings = new LinkedHashMap<>();
  private final Map<String, List<String>> known = new LinkedHashMap<>();

  /// What is logged of each statement for others is too much for very many.
  private void logNoPlans() {
    web.postgres.execute(
        """
        DO $$
        BEGIN
          EXECUTE format('ALTER DATABASE %I SET auto_explain.log_min_duration = -1',
            current_database());
          PERFORM pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND pid <> pg_backend_pid();
        END
        $$""");
    int tries = 0;
    for (int answers = 0; answers < 50; answers++) {
      try {
        web.database.now();
      } catch (StoreUnavailable closed) {
        // One of the connections that were ended: the pool lets it go, and has no more than fifty.
        assertThat(++tries).isLessThan(50);
        answers = 0;
      }
    }
  }

  @BeforeEach
  void fill() throws IOException {
    if (REQUESTS > 10_000) {
      logNoPlans();
    }
    String texts =
        DataMap.read().stream()
            .filter(entry -> TEXTS.contains(entry.kind()))
            .map(entry -> "daybrief." + entry.name())
            .collect(Collectors.joining(","));
    TenancyTest.fill(web.postgres);
    // Their secrets are none, which is nothing that can happen.
    web.postgres.execute("DELETE FROM daybrief.webhooks WHERE sealed_secret = ''");
    web.postgres.execute(
        """
        DO $$
        DECLARE
          cell record;
        BEGIN
          SET LOCAL session_replication_role = replica;
          FOR cell IN SELECT attrelid::regclass AS place, attname FROM pg_attribute
            WHERE attrelid IN (SELECT oid FROM pg_class
                WHERE relnamespace = 'daybrief'::regnamespace AND relkind = 'r')
              AND atttypid = 'text'::regtype
              AND format('%s.%s', attrelid::regclass, attname) = ANY (string_to_array('$texts', ','))
          LOOP
            BEGIN
              EXECUTE format('UPDATE %s SET %I = %L || %I WHERE organization_id = %L', cell.place,
                cell.attname, '$canary', cell.attname, '$theirs');
            EXCEPTION WHEN OTHERS THEN
              NULL;
            END;
          END LOOP;
        END
        $$"""
            .replace("$canary", CANARY)
            .replace("$texts", texts)
            .replace("$theirs", TenancyTest.THEIRS.toString()));
  }

  @AfterEach
  void leaveTheServerAsItWas() {
    web.postgres.execute(
        """
        DO $$
        DECLARE
          place regclass;
        BEGIN
          SET LOCAL session_replication_role = replica;
          FOR place IN SELECT attrelid FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
            WHERE relnamespace = 'daybrief'::regnamespace AND relkind = 'r'
              AND attname = 'organization_id'
          LOOP
            EXECUTE format('DELETE FROM %s WHERE organization_id IN (%L, %L) OR organization_id IN'
              ' (SELECT organization_id FROM daybrief.organizations WHERE slug = ''swept'')',
              place, '$ours', '$theirs');
          END LOOP;
        END
        $$"""
            .replace("$ours", TenancyTest.OURS.toString())
            .replace("$theirs", TenancyTest.THEIRS.toString()));
  }

  @Test
  void areAnsweredAsDescribed() throws IOException {
    JsonNode description = ContractTest.description();
    Organization ours = ours();
    know(ours);
    var answers = new GeneratedAnswers(description, Set.of(CANARY, TenancyTest.THEIRS.toString()));
    try (var client = new RawClient(address)) {
      for (int number = 0; number < REQUESTS; number++) {
        var requests = new GeneratedRequests(description, known, bearers(ours));
        Made made = requests.make(SEED, number);
        look(answers, made, client, number);
      }
    }

    System.out.println(REQUESTS + " requests of seed " + SEED + ", statuses " + statuses);
    assertThat(findings.values()).isEmpty();
  }

  private void look(GeneratedAnswers answers, Made made, RawClient client, int number) {
    try {
      Answer answer = client.send(made.bytes(), made.method().equals("HEAD"));
      statuses.merge(answer.status(), 1, Integer::sum);
      answers.problem(made, answer).ifPresent(found -> tell(made, answer, number, found));
      if (answer.status() == 204 && made.route().endsWith("/logout")) {
        tokens.clear();
      }
    } catch (IOException none) {
      tell(made, new Answer(0, Map.of(), ""), number, String.valueOf(none.getMessage()));
    }
  }

  /// One of each sort is enough.
  private void tell(Made made, Answer answer, int number, String found) {
    String sort = made.route() + answer.status() + found.substring(0, Math.min(30, found.length()));
    findings.putIfAbsent(
        sort,
        "%d: %s%n%s%n→ %d %s%n"
            .formatted(number, found, made.shown(), answer.status(), answer.body()));
  }

  private Organization ours() {
    Organization ours = new RecordRows(web.postgres).organization("swept", "Europe/Berlin");
    var members = new PostgresMemberStore(web.database);
    String hash = new Passwords().hash(TestWeb.PASSWORD);
    for (Role role : List.of(Role.VIEWER, Role.MANAGER, Role.ADMIN)) {
      members.add(new Member(UUID.randomUUID(), ours.id(), email(role), "Sam", role), hash);
    }
    web.postgres.execute(
        """
        INSERT INTO daybrief.calls (organization_id, external_id, updated_at, occurred_at, status,
          created_at, is_demo, duration_seconds, agent)
        SELECT '%1$s', 'call-' || n, t, t, CASE WHEN n %% 4 = 0 THEN 'missed' ELSE 'completed' END,
          t, false, 60, 'agent-' || n %% 3
        FROM generate_series(1, 600) n,
          LATERAL (SELECT '2025-05-01Z'::timestamptz + n * interval '90 minutes' AS t) times;
        INSERT INTO daybrief.feedback (organization_id, external_id, updated_at, created_at,
          is_demo, nps_score, comment)
        SELECT organization_id, external_id, updated_at, occurred_at, false, 9, 'oil change'
        FROM daybrief.calls WHERE organization_id = '%1$s'"""
            .formatted(ours.id()));
    web.generate(ours, List.of(StoredWeb.DAY));
    return ours;
  }

  private static String email(Role role) {
    return role.name().toLowerCase(Locale.ROOT) + "@swept.example";
  }

  /// Values that mean something, ours and theirs.
  private void know(Organization ours) throws IOException {
    var client = new WebClient(address);
    String bearer = client.bearer(email(Role.ADMIN));
    var ids = new ArrayList<String>(List.of(TenancyTest.THEIRS.toString()));
    JsonNode brief =
        JSON.readTree(
            client.get("/api/v1/briefs/" + StoredWeb.DAY, "Authorization", bearer).body());
    brief.path("items").forEach(item -> ids.add(item.get("id").asText()));
    ids.add(ours.id().toString());
    known.put("id", ids);
    known.put("date", List.of(StoredWeb.DAY.toString(), "2025-06-04", "2026-11-10"));
    known.put("from", List.of("2025-05-01", "2025-06-03"));
    known.put("to", List.of("2025-06-03", "2025-06-30"));
    known.put("metric", List.of("calls_total", "feedback_nps"));
    known.put("metrics", List.of("calls_total,feedback_nps", "calls_missed"));
    known.put("language", List.of("de", "en-GB", "ar"));
    known.put("q", List.of("oil", "calls", CANARY));
    known.put("status", List.of("completed", "missed"));
    known.put("kind", List.of("calls", "feedback", "service-records"));
    known.put("X-Daybrief-Csrf", List.of("1"));
  }

  private List<String> bearers(Organization ours) {
    if (tokens.isEmpty()) {
      var client = new WebClient(address);
      for (Role role : List.of(Role.VIEWER, Role.MANAGER, Role.ADMIN)) {
        tokens.put(role, client.bearer(email(role)));
      }
    }
    if (keys.isEmpty()) {
      keys.add(
          new ApiKeys(new PostgresApiKeyStore(web.database), InstantSource.system())
              .issue(ours.id(), "swept", Set.of(KeyScope.RECORDS_WRITE), null)
              .text());
    }
    var bearers = new ArrayList<String>(tokens.values());
    bearers.addAll(tokens.values());
    bearers.add(tokens.getOrDefault(Role.ADMIN, ""));
    bearers.add("Bearer " + keys.getFirst());
    bearers.add("");
    bearers.add("Bearer wrong");
    return bearers;
  }

  private final List<String> keys = new ArrayList<>();
}
