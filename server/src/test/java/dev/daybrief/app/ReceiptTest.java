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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The third line of the test's brief says that 30 calls were missed.
@QuarkusTest
class ReceiptTest {

  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  @Inject TestWeb web;

  private String manager = "";
  private String viewer = "";
  private String line = "";

  @BeforeEach
  void missThirtyCalls() {
    web.postgres.execute("TRUNCATE daybrief.calls, daybrief.record_changes");
    miss(1, 30);
    manager = client().bearer("dana@harbour.example");
    viewer = client().bearer("vera@harbour.example");
    JsonNode brief = json(client().get("/api/v1/briefs/2026-11-17", "Authorization", manager));
    line = "/api/v1/briefs/2026-11-17/items/" + brief.at("/items/2/id").asText() + "/receipt";
  }

  private void miss(int from, int to) {
    web.postgres.execute(
        """
        INSERT INTO daybrief.calls (organization_id, external_id, updated_at, occurred_at,
          created_at, status, is_demo, customer_name, customer_phone, reason, agent,
          duration_seconds)
        SELECT '%s', 'c' || n, '2026-11-17T09:00Z', '2026-11-17T08:00Z', '2026-11-17T08:00Z',
          'missed', false, 'Ada ' || n, '+4930555' || n, '=1+1', 'Kim, "K"', n
        FROM generate_series(%d, %d) n"""
            .formatted(TestWeb.HARBOUR.id(), from, to));
  }

  private WebClient client() {
    return new WebClient(address);
  }

  private HttpResponse<String> get(String path, String bearer) {
    return client().get(path, "Authorization", bearer);
  }

  @Test
  void showsTheRecordsThatTheLineCounts() throws IOException {
    JsonNode receipt = json(get(line + "?limit=2", manager));

    assertThat(receipt.get("count").asLong()).isEqualTo(30);
    assertThat(receipt.get("records").asLong()).isEqualTo(30);
    assertThat(receipt.get("state").asText()).isEqualTo("unchanged");
    assertThat(receipt.at("/metric/id").asText()).isEqualTo("calls_missed");
    assertThat(receipt.at("/rows/0/fields/customer_name").asText()).startsWith("Ada");
    assertThat(new ContractSchema(ContractTest.description()).problems("ItemReceipt", receipt))
        .isEmpty();
    assertThat(ContractTest.isCommitted("examples/receipt.json", receipt))
        .as("was written anew")
        .isTrue();
  }

  @Test
  void givesEachRecordOnceOverItsPages() {
    var ids = new ArrayList<String>();
    String next = "";
    do {
      JsonNode page = json(get(line + "?limit=7" + next, manager));
      page.get("rows").forEach(row -> ids.add(row.get("externalId").asText()));
      next = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asText();
    } while (!next.isEmpty());

    assertThat(ids).hasSize(30).doesNotHaveDuplicates();
  }

  @Test
  void hidesCustomersFromThoseWhoMayNotKnowThem() {
    for (String path : List.of(line, line + ".csv")) {
      assertThat(get(path, viewer).body())
          .contains("Kim")
          .contains("•••")
          .doesNotContain("Ada")
          .doesNotContain("+4930")
          .doesNotContain("1+1");
    }
    assertThat(json(get(line, viewer)).get("masked").asBoolean()).isTrue();
    assertThat(json(get(line, manager)).get("masked").asBoolean()).isFalse();
  }

  @Test
  void writesAFileThatNoSpreadsheetTakesForFormulas() {
    HttpResponse<String> file = get(line + ".csv?limit=2", manager);

    assertThat(file.statusCode()).isEqualTo(200);
    List<String> lines = file.body().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst())
        .isEqualTo(
            "external_id,at,updated_at,status,direction,customer_name,customer_phone,agent,"
                + "campaign,reason,started_at,ended_at,duration_seconds,ended_reason");
    assertThat(lines.get(1))
        .isEqualTo(
            "c1,2026-11-17T08:00:00Z,2026-11-17T09:00:00Z,missed,,Ada 1,'+49305551,"
                + "\"Kim, \"\"K\"\"\",,'=1+1,,,1,");
    assertThat(file.headers().firstValue("Daybrief-Next")).isPresent();
    assertThat(get(line + ".csv", manager).headers().firstValue("Daybrief-Next")).isEmpty();
  }

  @Test
  void saysWhenRecordsChangedSince() {
    web.postgres.execute(
        "INSERT INTO daybrief.record_changes VALUES ('%s', '2026-11-17', 1000)"
            .formatted(TestWeb.HARBOUR.id()));
    assertThat(json(get(line, manager)).get("state").asText()).isEqualTo("records_changed");

    miss(31, 31);
    JsonNode changed = json(get(line, manager));
    assertThat(changed.get("state").asText()).isEqualTo("number_changed");
    assertThat(changed.get("count").asLong()).isEqualTo(30);
    assertThat(changed.get("records").asLong()).isEqualTo(31);
  }

  @Test
  void answersAForeignLineAsAnAbsentOne() {
    String stranger = client().bearer("kiri@alpine.example");
    String absent = line.replaceFirst("items/[^/]+", "items/11111111-1111-1111-1111-111111111111");

    HttpResponse<String> foreign = get(line, stranger);
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(get(absent, stranger).body().replaceFirst("items/[^/]+", ""))
        .isEqualTo(foreign.body().replaceFirst("items/[^/]+", ""));
    assertThat(get(line + "?revision=2", manager).statusCode()).isEqualTo(404);
    assertThat(client().get(line).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?limit=0",
        "?limit=101",
        "?limit=x",
        "?limit=5&limit=5",
        "?cursor=",
        "?cursor=%00",
        "?cursor=!!!",
        "?cursor=YQ",
        "?cursor=MTk5OS0wMS0wMVQwMDowMDowMFo",
        "?revision=0",
        "?revision=-1",
        "?revision=99999999999",
        "?unknown=1"
      })
  void refusesWhatItCannotRead(String query) {
    assertThat(get(line + query, manager).statusCode()).isEqualTo(400);
    assertThat(get(line + ".csv" + query.replace("101", "10001"), manager).statusCode())
        .isEqualTo(400);
  }

  /// `1999-01-01T00:00:00Z a`, an instant before all, and one beyond what the store knows.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "MTk5OS0wMS0wMVQwMDowMDowMFogYQ",
        "LTEwMDAwMDAwMC0wMS0wMVQwMDowMDowMFogYQ",
        "KzEwMDAwMDAwMC0wMS0wMVQwMDowMDowMFogYQ",
        "MTk5OS0wMS0wMVQwMDowMDowMFogAA"
      })
  void answersToAnyPlaceWithoutAFault(String cursor) {
    assertThat(get(line + "?cursor=" + cursor, manager).statusCode()).isIn(200, 400);
  }
}
