package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// Exports, over HTTP.
@QuarkusTest
class ExportRouteTest {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String ADA = "ada@harbour.example";
  private static final String EXPORTS = "/api/v1/exports";

  @TestHTTPResource URI address = URI.create("http://unset.invalid");
  @Inject TestWeb web;

  @Test
  void givesAllThatIsStored() throws IOException {
    String call =
        """
        {"records": [{"external_id": "exported-1", "status": "Missed",
          "created_at": "2026-11-17T08:00:00Z"}]}""";
    assertThat(client().sendAs(ADA, "POST", "/api/v1/records/calls", call).statusCode())
        .isEqualTo(200);

    HttpResponse<byte[]> answer = exported(client().bearer(ADA)).join();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().map())
        .containsEntry("content-type", java.util.List.of("application/zip"))
        .containsEntry("cache-control", java.util.List.of("no-store"))
        .containsKeys("content-disposition", "content-security-policy", "x-content-type-options");
    Map<String, String> files = ExportTest.unzip(answer.body());
    assertThat(files.get("json/calls.ndjson")).contains("\"exported-1\"");
    assertThat(files.get("csv/calls.csv")).contains("\"exported-1\"");
    assertThat(files.get("about.json")).contains("harbour-auto", "members.password_hash");
    assertThat(client().getAs(ADA, "/api/v1/audit?act=export").body())
        .contains("\"kind\":\"member\"");
  }

  @Test
  void isForAdministrators() {
    for (String who : new String[] {"dana@harbour.example", "vera@harbour.example"}) {
      assertThat(client().sendAs(who, "POST", EXPORTS, "").statusCode()).isEqualTo(403);
    }
    assertThat(client().send("POST", EXPORTS, "").statusCode()).isEqualTo(401);
  }

  @Test
  void refusesWhatItCannotRead() {
    assertThat(client().sendAs(ADA, "POST", EXPORTS, "{}").statusCode()).isEqualTo(400);
    assertThat(client().sendAs(ADA, "POST", EXPORTS + "?format=csv", "").statusCode())
        .isEqualTo(400);
  }

  @Test
  void makesOneAtATimeForAnOrganization() throws SQLException {
    CompletableFuture<HttpResponse<byte[]>> first;
    HttpResponse<String> second;
    try (Connection _ = whileNobodyReadsCalls()) {
      first = exported(client().bearer(ADA));
      awaitOneThatWaits();
      second = client().sendAs(ADA, "POST", EXPORTS, "");
    }

    assertThat(second.statusCode()).isEqualTo(429);
    assertThat(second.headers().firstValue("Retry-After")).contains("60");
    assertThat(first.join().statusCode()).isEqualTo(200);
    assertThat(exported(client().bearer(ADA)).join().statusCode()).isEqualTo(200);
  }

  @Test
  void endsWithItsSession() throws SQLException {
    String bearer = client().bearer(ADA);
    CompletableFuture<HttpResponse<byte[]>> begun;
    try (Connection _ = whileNobodyReadsCalls()) {
      begun = exported(bearer);
      awaitOneThatWaits();
      client()
          .send("POST", "/api/v1/auth/logout", "", "Authorization", bearer, "X-Daybrief-Csrf", "1");
    }

    assertThatThrownBy(begun::join).hasCauseInstanceOf(IOException.class);
  }

  private CompletableFuture<HttpResponse<byte[]>> exported(String bearer) {
    return HTTP.sendAsync(
        HttpRequest.newBuilder(address.resolve(EXPORTS))
            .header("Authorization", bearer)
            .POST(BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofByteArray());
  }

  private Connection whileNobodyReadsCalls() throws SQLException {
    Connection other = web.postgres.admin().connect();
    other.setAutoCommit(false);
    try (var lock = other.createStatement()) {
      lock.execute("LOCK TABLE daybrief.calls IN ACCESS EXCLUSIVE MODE");
    }
    return other;
  }

  private void awaitOneThatWaits() {
    String waiting =
        "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'daybrief.calls'::regclass";
    Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
    while ("0".equals(web.postgres.text(waiting)) && Instant.now().isBefore(deadline)) {
      Thread.onSpinWait();
    }
    assertThat(web.postgres.text(waiting)).isNotEqualTo("0");
  }

  private WebClient client() {
    return new WebClient(address);
  }
}
