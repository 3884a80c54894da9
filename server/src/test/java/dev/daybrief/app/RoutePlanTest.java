package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybrief.access.WebhookProvider;
import dev.daybrief.postgres.CopiedRows;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// No route reads a large table from its beginning to its end. Every table has more than
/// [#MOST] rows, and the server itself says how it carried the statements out.
@QuarkusTest
@TestProfile(RoutePlanTest.Stored.class)
class RoutePlanTest {

  private static final int MOST = 10_000;

  /// Written by commands and the nightly run alone: no route reads them.
  private static final Set<String> OF_NO_ROUTE =
      Set.of(
          "attached_sources",
          "source_feeds",
          "source_ids",
          "source_refusals",
          "source_removals",
          "targets",
          "model_spend");

  /// Looks for a person in every text of an organisation, or gives all of them.
  private static final Set<String> READING_ALL =
      Set.of("POST /api/v1/erasures", "POST /api/v1/exports");

  /// Asks of all organisations, and reads what has one row of each.
  private static final String OF_ALL = " /api/v1/operations/";

  private static final String ONE_ROW_EACH = "(?s)(organizations|due_briefs), .*";

  /// Asks nothing of the database, and does not end.
  private static final String WITHOUT_STATEMENT = "GET /api/v1/events";

  public static final class Stored implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(StoredWeb.class);
    }
  }

  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  @Inject StoredWeb web;

  @Test
  void readsNoLargeTableWhole() throws IOException {
    fillModelUsage();
    fillSecondFactors();
    ask();
    assertThat(CopiedRows.fill(web.postgres, MOST + 2_000)).isSubsetOf(OF_NO_ROUTE);
    web.pages.forgetAll();
    web.plans.pass();

    Map<String, List<String>> found = new LinkedHashMap<>();
    Set<String> asked = new TreeSet<>();
    requests()
        .forEach(
            (route, request) -> {
              HttpResponse<String> answer = request.get();
              assertThat(answer.statusCode()).as(route + answer.body()).isBetween(200, 204);
              asked.add(route.replaceFirst(" +#.*", ""));
              List<String> whole =
                  web.plans.tablesReadWhole(MOST).stream()
                      .filter(table -> !route.contains(OF_ALL) || !table.matches(ONE_ROW_EACH))
                      .toList();
              if (!whole.isEmpty() && !READING_ALL.contains(route)) {
                found.put(route, whole);
              }
            });

    assertThat(found).isEmpty();
    assertThat(web.plans.seen()).isGreaterThan(4L * asked.size());
    asked.add(WITHOUT_STATEMENT);
    assertThat(asked).as("a route is asked in RouteRequests").isEqualTo(described());
  }

  /// Else the test above could be blind.
  @Test
  void seesATableThatIsReadWhole() {
    web.plans.pass();
    web.postgres.execute(
        "SET enable_indexscan = off; SET enable_bitmapscan = off; SET"
            + " enable_indexonlyscan = off; SELECT count(*) FROM daybrief.calls");

    assertThat(web.plans.tablesReadWhole(MOST)).singleElement().asString().startsWith("calls, ");
  }

  private void ask() {
    requests()
        .forEach(
            (route, request) -> {
              HttpResponse<String> answer = request.get();
              assertThat(answer.statusCode()).as(route + answer.body()).isBetween(200, 204);
            });
  }

  /// By method and path as the description has them; a route may be asked in several ways.
  private Map<String, Supplier<HttpResponse<String>>> requests() {
    var client = new WebClient(address);
    var login = client.login(StoredWeb.ADMIN, TestWeb.PASSWORD);
    String token = "Bearer " + WebClient.json(login).get("accessToken").asText();
    var all = new LinkedHashMap<String, Supplier<HttpResponse<String>>>();
    all.put("POST /api/v1/auth/login", () -> client.login(StoredWeb.ADMIN, TestWeb.PASSWORD));
    all.put(
        "POST /api/v1/auth/refresh",
        () ->
            client.send(
                "POST",
                "/api/v1/auth/refresh",
                "",
                "Cookie",
                WebClient.cookie(login),
                "X-Daybrief-Csrf",
                "1"));
    new RouteRequests(client, token, web.organization).addTo(all);
    addHooks(all);
    addSample(all);
    all.put(
        "POST /api/v1/auth/logout",
        () ->
            client.send(
                "POST", "/api/v1/auth/logout", "", "Authorization", token, "X-Daybrief-Csrf", "1"));
    return all;
  }

  /// Of an organisation of its own, whose briefs nobody else asks for.
  private void addSample(Map<String, Supplier<HttpResponse<String>>> all) {
    var client = new WebClient(address);
    String token = client.bearer(StoredWeb.ADMIN_OF_NOTHING);
    String path = "/api/v1/organization/sample";
    for (String method : List.of("POST", "DELETE")) {
      all.put(method + " " + path, () -> client.send(method, path, "", "Authorization", token));
    }
  }

  private void addHooks(Map<String, Supplier<HttpResponse<String>>> all) {
    var vapi = web.hook(address, WebhookProvider.VAPI, null);
    all.put(
        "POST /api/v1/webhooks/vapi/{id}",
        () -> vapi.vapi(HookClient.events("vapi-call.json").getLast()));
    var twilio = web.hook(address, WebhookProvider.TWILIO, "0123456789abcdef");
    all.put(
        "POST /api/v1/webhooks/twilio/{id}",
        () -> twilio.twilio(TwilioHookTest.form(HookClient.events("twilio-call.json").getLast())));
    var retell = web.hook(address, WebhookProvider.RETELL, "key_of_the_account");
    all.put(
        "POST /api/v1/webhooks/retell/{id}",
        () -> retell.retell(HookClient.events("retell-call.json").getLast()));
  }

  private void fillModelUsage() {
    web.postgres.execute(
        """
        INSERT INTO daybrief.model_usage (organization_id, call_id, day, sent_at, provider, model,
          prompt_version, payload_hash, payload, attempt, reserved_tokens)
        VALUES ('%s', gen_random_uuid(), '%s', '%s', 'openai', 'm', '1', 'h', '{}', 1, 1)"""
            .formatted(web.organization.id(), StoredWeb.DAY, StoredWeb.DAY + "T23:00Z"));
  }

  /// Of another member: the one who asks takes it off again.
  private void fillSecondFactors() {
    web.postgres.execute(
        "INSERT INTO daybrief.second_factors VALUES ('%s', gen_random_uuid(), '')"
            .formatted(web.organization.id()));
  }

  private static Set<String> described() throws IOException {
    Set<String> routes = new TreeSet<>();
    JsonNode paths = ContractTest.description().get("paths");
    paths
        .fieldNames()
        .forEachRemaining(
            path ->
                paths
                    .get(path)
                    .fieldNames()
                    .forEachRemaining(
                        method -> {
                          if (Set.of("get", "post", "put", "patch", "delete").contains(method)) {
                            routes.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path);
                          }
                        }));
    return routes;
  }
}
