package dev.daybrief.app;

import static dev.daybrief.app.WebClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybrief.access.AuditLog;
import dev.daybrief.day.OrganizationId;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Attached databases as administrators see them, over HTTP.
@QuarkusTest
class SourcesTest {

  private static final String ADA = "ada@harbour.example";
  private static final String PATH = "/api/v1/sources";
  @Inject TestWeb web;
  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  @BeforeEach
  void attach() {
    web.postgres.execute(
        "INSERT INTO daybrief.attached_sources (organization_id, name, url, password_from, mapping)"
            + " VALUES ('%s', 'crm', 'postgresql://reader@crm.internal/crm', '', '')"
                .formatted(AuditLog.INSTALLATION));
    feed("calls", "current", "'2026-11-18 01:59:58.25+00'");
    feed("feedback", "deletions held", "'infinity'");
    feed("service-records", "no right", "NULL");
    ids(TestWeb.HARBOUR.id(), "calls", "{a,b,c}");
    ids(TestWeb.HARBOUR.id(), "calls", "{d}");
    ids(TestWeb.ALPINE.id(), "calls", "{e}");
    ids(TestWeb.ALPINE.id(), "service-records", "{f}");
    web.postgres.execute(
        "INSERT INTO daybrief.source_refusals VALUES ('%s', 'crm', 'feedback', '7', 'nps_score', '')"
            .formatted(TestWeb.HARBOUR.id()));
  }

  private void feed(String feed, String state, String watermark) {
    web.postgres.execute(
        """
        INSERT INTO daybrief.source_feeds (organization_id, source, feed, state, problem, read,
          stored, refused, repeated, removed, reported_at, watermark)
        VALUES ('%s', 'crm', '%s', '%s', 'crm.internal says no', 9, 9, 9, 0, 0,
          '2026-11-18T02:00:00Z', %s)"""
            .formatted(AuditLog.INSTALLATION, feed, state, watermark));
  }

  private void ids(OrganizationId organization, String feed, String ids) {
    web.postgres.execute(
        "INSERT INTO daybrief.source_ids (organization_id, source, feed, ids)"
            + " VALUES ('%s', 'crm', '%s', '%s')".formatted(organization, feed, ids));
  }

  @AfterEach
  void detach() {
    web.postgres.execute(
        "TRUNCATE daybrief.attached_sources, daybrief.source_feeds, daybrief.source_ids,"
            + " daybrief.source_refusals");
  }

  private HttpResponse<String> get(String who, String path) {
    var client = new WebClient(address);
    return client.get(path, "Authorization", client.bearer(who));
  }

  @Test
  void showsWhatCameOfTheOrganizationsRowsAlone() {
    HttpResponse<String> answer = get(ADA, PATH);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .as("nothing of the installation, and no table that had rows of others alone")
        .doesNotContain("crm.internal", "service-records");
    JsonNode sources = json(answer).get("sources");
    assertThat(sources).hasSize(2);
    assertThat(sources.get(0).toString())
        .isEqualTo(
            """
            {"source":"crm","feed":"calls","state":"current","readAt":"2026-11-18T02:00:00Z",\
            "knownUntil":"2026-11-18T01:59:58.250Z","records":4,"refused":0}""");
    assertThat(sources.at("/1/state").asText()).isEqualTo("deletions_held");
    assertThat(sources.at("/1/knownUntil").isNull()).as("no time").isTrue();
    assertThat(sources.at("/1/refused").asInt()).isEqualTo(1);
  }

  @Test
  void isForAdministratorsAlone() {
    assertThat(get("dana@harbour.example", PATH).statusCode()).isEqualTo(403);
    assertThat(get("vera@harbour.example", PATH).statusCode()).isEqualTo(403);
    assertThat(new WebClient(address).get(PATH).statusCode()).isEqualTo(401);
    assertThat(get(ADA, PATH + "?source=crm").statusCode()).isEqualTo(400);
  }

  @Test
  void keepsAnExampleAsDescribed() throws IOException {
    JsonNode answer = json(get(ADA, PATH));

    assertThat(new ContractSchema(ContractTest.description()).problems("Sources", answer))
        .isEmpty();
    assertThat(ContractTest.isCommitted("examples/sources.json", answer))
        .as("written anew")
        .isTrue();
  }
}
