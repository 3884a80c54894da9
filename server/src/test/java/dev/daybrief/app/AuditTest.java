package dev.daybrief.app;

import static dev.daybrief.app.WebClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybrief.access.Act;
import dev.daybrief.access.AuditLog.Filter;
import dev.daybrief.app.ContractTest.Example;
import dev.daybrief.postgres.audit.AuditTrail;
import dev.daybrief.postgres.audit.PostgresAuditLog;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The audit log, over HTTP.
@QuarkusTest
class AuditTest {

  private static final String ADA = "ada@harbour.example";
  private static final String DANA = "dana@harbour.example";
  private static final String AUDIT = "/api/v1/audit";
  private static final String MADE = "/api/v1/audit?act=key.make";

  @Inject TestWeb web;
  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  @Test
  void tellsWhoMadeAKeyAndNotItsSecret() {
    JsonNode issued = makeKey();

    JsonNode page = json(client().getAs(ADA, MADE));
    JsonNode entry = page.get("entries").get(0);
    assertThat(entry.get("subject").asText()).isEqualTo(issued.at("/key/id").asText());
    assertThat(entry.at("/actor/kind").asText()).isEqualTo("member");
    assertThat(entry.at("/actor/id").asText()).isEqualTo(idOf(ADA));
    assertThat(entry.get("outcome").asText()).isEqualTo("done");
    assertThat(page.get("whole").asBoolean()).isTrue();
    assertThat(page.toString()).doesNotContain(issued.get("secret").asText());
  }

  @Test
  void tellsOfRefusedSignInsWithoutWhatWasTyped() {
    client().login(DANA, "a password that is wrong");
    client().login("nobody-" + UUID.randomUUID() + "@else.example", "a password that is wrong");

    JsonNode found = await(AUDIT + "?act=login", idOf(DANA));
    assertThat(found.get("outcome").asText()).isEqualTo("refused");
    assertThat(found.at("/actor/kind").asText()).isEqualTo("nobody");
    assertThat(json(client().getAs(ADA, AUDIT)).toString())
        .doesNotContain("a password that is wrong", "@else.example");
  }

  @Test
  void tellsWhoAskedForWhatTheRoleDoesNotAllow() {
    assertThat(client().getAs(DANA, "/api/v1/members").statusCode()).isEqualTo(403);

    JsonNode found = await(AUDIT + "?act=forbidden", "GET /api/v1/members");
    assertThat(found.at("/actor/id").asText()).isEqualTo(idOf(DANA));
    assertThat(found.get("outcome").asText()).isEqualTo("refused");
  }

  @Test
  void tellsOfViewersAtTheDoors() {
    String path = "/api/v1/records/calls";
    String vera = "vera@harbour.example";
    assertThat(client().sendAs(vera, "POST", path, "{\"records\":[]}").statusCode()).isEqualTo(403);

    assertThat(await(AUDIT + "?act=forbidden", "POST " + path).at("/actor/id").asText())
        .isEqualTo(idOf(vera));
  }

  @Test
  void isForAdministratorsAndTheOwnOrganization() {
    web.key(TestWeb.ALPINE);
    makeKey();

    for (String who : List.of(DANA, "vera@harbour.example", "kiri@alpine.example")) {
      assertThat(client().getAs(who, AUDIT).statusCode()).isEqualTo(403);
    }
    assertThat(client().get(AUDIT).statusCode()).isEqualTo(401);
    var all = new Filter(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"), Act.KEY_MAKE);
    var theirs =
        new PostgresAuditLog(web.postgres.database()).page(TestWeb.ALPINE.id(), all, 1_000_000, 1);
    assertThat(json(client().getAs(ADA, MADE)).toString())
        .doesNotContain(theirs.getFirst().entry().subject());
  }

  @Test
  void tellsOfImportsAndOwnPreferences() {
    String preferences =
        "{\"language\":null,\"theme\":\"dark\",\"timeFormat\":\"h23\",\"shortcuts\":true}";
    client().sendAs(DANA, "PUT", "/api/v1/preferences", preferences);
    var sent =
        client()
            .send(
                "POST",
                "/api/v1/imports?kind=calls&name=secret.csv",
                "external_id,status,created_at\n",
                "Authorization",
                client().bearer(DANA),
                "Content-Type",
                "text/csv");
    String id = json(sent).get("id").asText();

    assertThat(await(AUDIT + "?act=preferences.change", "").at("/actor/id").asText())
        .isEqualTo(idOf(DANA));
    JsonNode imported = await(AUDIT + "?act=import", "calls " + id);
    assertThat(imported.at("/actor/id").asText()).isEqualTo(idOf(DANA));
    assertThat(imported.toString()).doesNotContain("secret.csv");
    web.postgres.execute("TRUNCATE daybrief.preferences");
  }

  @Test
  void turnsPagesOfFifty() {
    web.postgres
        .database()
        .inTenant(
            TestWeb.HARBOUR.id(),
            handle -> {
              for (int entry = 0; entry < 110; entry++) {
                AuditTrail.done(handle, TestWeb.HARBOUR.id(), Act.KEY_MAKE, "");
              }
              return 110;
            });

    var numbers = new ArrayList<Long>();
    String bearer = client().bearer(ADA);
    String path = AUDIT;
    do {
      JsonNode page = json(client().get(path, "Authorization", bearer));
      assertThat(page.get("entries")).hasSizeLessThanOrEqualTo(50);
      page.get("entries").forEach(entry -> numbers.add(entry.get("number").asLong()));
      path = AUDIT + "?cursor=" + page.get("next").asText();
    } while (!path.endsWith("null"));
    assertThat(numbers).hasSizeGreaterThan(100).doesNotHaveDuplicates().endsWith(2L, 1L);
    assertThat(numbers.reversed()).isSorted();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?act=x",
        "?act=",
        "?from=x",
        "?to=2026-02-30",
        "?cursor=0",
        "?cursor=-1",
        "?cursor=9999999999999999999",
        "?cursor=",
        "?x=1",
        "?act=login&act=logout"
      })
  void refusesWhatItCannotRead(String query) {
    assertThat(client().getAs(ADA, AUDIT + query).statusCode()).isEqualTo(400);
  }

  @Test
  void keepsDaysOfTheOrganizationApart() {
    makeKey();
    String today = Instant.now().atZone(TestWeb.HARBOUR.zone()).toLocalDate().toString();

    assertThat(json(client().getAs(ADA, AUDIT + "?from=" + today)).get("entries")).isNotEmpty();
    assertThat(json(client().getAs(ADA, AUDIT + "?to=2026-01-01")).get("entries")).isEmpty();
  }

  @Test
  void keepsAnExampleAsDescribed() throws IOException {
    makeKey();
    var page = (ObjectNode) json(client().getAs(ADA, MADE));
    var entry = (ObjectNode) page.get("entries").get(0);
    entry.put("number", 4).put("at", "2026-11-17T08:00:00.123456Z").put("subject", example(2));
    ((ObjectNode) entry.get("actor")).put("id", example(1)).put("name", "Ada Lovelace");
    ((ArrayNode) page.get("entries")).removeAll().add(entry);
    page.putNull("next");

    assertThat(ContractTest.writtenAnew(Map.of("audit", new Example("Audit", page)))).isEmpty();
  }

  private static String example(int number) {
    return "019a8c5e-0000-7000-8000-00000000000" + number;
  }

  /// The first entry that has the subject; refusals are written beside the answer.
  private JsonNode await(String path, String subject) {
    String bearer = client().bearer(ADA);
    Supplier<JsonNode> look = () -> json(client().get(path, "Authorization", bearer));
    for (int looks = 0; looks < 10_000; looks++) {
      for (JsonNode entry : look.get().get("entries")) {
        if (entry.get("subject").asText().equals(subject)) {
          return entry;
        }
      }
    }
    throw new AssertionError("no entry of " + subject);
  }

  private JsonNode makeKey() {
    web.key(TestWeb.HARBOUR);
    return json(client().sendAs(ADA, "POST", "/api/v1/api-keys", "{\"name\":\"crm\"}"));
  }

  private String idOf(String email) {
    return web.members.list(TestWeb.HARBOUR.id()).stream()
        .filter(member -> member.email().equals(email))
        .findFirst()
        .orElseThrow()
        .id()
        .toString();
  }

  private WebClient client() {
    return new WebClient(address);
  }
}
