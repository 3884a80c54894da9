package dev.daybrief.app;

import static dev.daybrief.app.WebClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files sent over HTTP, read in the background.
@QuarkusTest
class ImportsDoorTest {

  private static final String CALLS = "/api/v1/imports?kind=calls";
  private static final String HEADER = "external_id,status,created_at,note\n";
  private static final String ROWS =
      HEADER
          + "a,Ready,2026-11-17T08:00:00Z,\n"
          + "b,Lost,2026-11-17T08:00:00Z,\n"
          + "=1+1,Lost,2026-11-17T08:00:00Z,\n"
          + "c,Missed,2026-11-17T08:00:00Z,\n";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  @Inject TestWeb web;

  private String key = "";

  @BeforeEach
  void beginWithoutImports() {
    web.postgres.execute("TRUNCATE daybrief.calls, daybrief.imports CASCADE");
    key = "Bearer " + web.key(TestWeb.HARBOUR);
  }

  private HttpResponse<String> send(String path, String body, String type) {
    return new DoorClient(address, key).post(path, body, type);
  }

  private HttpResponse<String> get(String path) {
    return new WebClient(address).get(path, "Authorization", key);
  }

  /// What became of it, once it is over.
  private JsonNode over(HttpResponse<String> accepted) {
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
    return over(accepted.headers().firstValue("Location").orElseThrow());
  }

  private JsonNode over(String location) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      JsonNode state = json(get(location));
      if (!state.get("state").asText().equals("running")) {
        return state;
      }
    }
    throw new IllegalStateException("still running: " + location);
  }

  private static String form(String... files) {
    return IntStream.range(0, files.length)
            .mapToObj(
                i ->
                    "--b0\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f%d.csv\"\r\n\r\n%s\r\n"
                        .formatted(i, files[i]))
            .collect(Collectors.joining())
        + "--b0--\r\n";
  }

  @Test
  void readsAFileAndKeepsTheRowsItRefused() {
    HttpResponse<String> accepted = send(CALLS + "&name=C%3A%5Cx%5Ctoday.csv", ROWS, "text/csv");

    JsonNode state = over(accepted);
    assertThat(state.get("state").asText()).isEqualTo("done");
    assertThat(state.get("name").asText()).isEqualTo("today.csv");
    assertThat(state.get("rows").toString())
        .isEqualTo("{\"read\":4,\"added\":2,\"updated\":0,\"unchanged\":0,\"refused\":2}");
    assertThat(state.get("bytesRead")).isEqualTo(state.get("bytes"));
    assertThat(state.at("/unknownColumns/0").asText()).isEqualTo("note");
    HttpResponse<String> rejected =
        get(accepted.headers().firstValue("Location").orElseThrow() + "/rejected");
    assertThat(rejected.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
    assertThat(rejected.body())
        .startsWith("line,column,reason,row\r\n3,status,\"unknown status \"\"Lost\"\"")
        .contains(",\"'=1+1,Lost,")
        .hasLineCount(3);
  }

  @Test
  void changesNothingWhenTheFileComesAgain() {
    over(send(CALLS, ROWS, "text/csv"));

    JsonNode again = over(new DoorClient(address, key).postGzip(CALLS, ROWS, "text/csv"));

    assertThat(again.at("/rows/added").asInt()).isZero();
    assertThat(again.at("/rows/unchanged").asInt()).isEqualTo(2);
    assertThat(web.postgres.text("SELECT count(*) FROM daybrief.calls")).isEqualTo("2");
  }

  @Test
  void takesTheFileOfAForm() {
    JsonNode state = over(send(CALLS, form(ROWS), "multipart/form-data; boundary=b0"));

    assertThat(state.get("name").asText()).isEqualTo("f0.csv");
    assertThat(state.at("/rows/added").asInt()).isEqualTo(2);
  }

  @Test
  void takesALargeFileInAForm() {
    String rows =
        IntStream.range(0, 60_000)
            .mapToObj(i -> "call-" + i + ",Missed,2026-11-17T08:00:00Z,\n")
            .collect(Collectors.joining("", HEADER, ""));

    JsonNode state = over(send(CALLS, form(rows), "multipart/form-data; boundary=b0"));

    assertThat(state.at("/rows/added").asInt()).isEqualTo(60_000);
    assertThat(state.get("bytes").asInt()).isEqualTo(rows.length());
  }

  @Test
  void takesLinesOfJson() {
    String line =
        "{\"external_id\":\"a\",\"status\":\"Ready\",\"created_at\":\"2026-11-17T08:00:00Z\"}\n";

    assertThat(over(send(CALLS, line, "application/x-ndjson")).at("/rows/added").asInt())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=other"
      })
  void refusesAFormThatCannotBeRead(String type) {
    assertThat(send(CALLS, form(ROWS), type).statusCode()).isEqualTo(400);
    assertThat(web.postgres.text("SELECT count(*) FROM daybrief.calls")).isEqualTo("0");
  }

  @Test
  void refusesAFormWithTwoFiles() {
    assertThat(send(CALLS, form(ROWS, ROWS), "multipart/form-data; boundary=b0").statusCode())
        .isEqualTo(400);
    assertThat(web.postgres.text("SELECT count(*) FROM daybrief.imports")).isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/imports",
        "/api/v1/imports?kind=cars",
        "/api/v1/imports?kind=calls&kind=calls",
        "/api/v1/imports?kind=calls&file=x"
      })
  void refusesWhatItDoesNotUnderstand(String path) {
    assertThat(send(path, ROWS, "text/csv").statusCode()).isEqualTo(400);
    assertThat(send(CALLS, ROWS, "application/json").statusCode()).isEqualTo(415);
  }

  @Test
  void saysWhyAFileCannotBeReadToItsEnd() {
    JsonNode state = over(send(CALLS, "PK\u0003\u0004", "application/octet-stream"));

    assertThat(state.get("state").asText()).isEqualTo("stopped");
    assertThat(state.get("stopped").asText()).startsWith("is a ZIP archive");
  }

  @Test
  void answersAForeignImportAsAnAbsentOne() {
    String location = send(CALLS, ROWS, "text/csv").headers().firstValue("Location").orElseThrow();
    over(location);
    key = "Bearer " + web.key(TestWeb.ALPINE);
    for (String part : new String[] {"", "/rejected"}) {
      HttpResponse<String> foreign = get(location + part);
      String absent = "/api/v1/imports/019a8c5e-0000-7000-8000-000000000001" + part;
      assertThat(foreign.statusCode()).isEqualTo(404);
      assertThat(foreign.body()).isEqualTo(get(absent).body().replace(absent, location + part));
    }
  }

  @Test
  void isForKeysAndManagers() {
    var browser = new WebClient(address);
    key = browser.bearer("vera@harbour.example");
    assertThat(send(CALLS, ROWS, "text/csv").statusCode()).isEqualTo(403);
    key = "Bearer x";
    assertThat(send(CALLS, ROWS, "text/csv").statusCode()).isEqualTo(401);
    key = browser.bearer("dana@harbour.example");
    assertThat(over(send(CALLS, ROWS, "text/csv")).at("/rows/added").asInt()).isEqualTo(2);
  }

  @Test
  void takesTwoAtATimeOfAnOrganizationAndLeavesRoomForOthers() throws SQLException {
    try (var other = web.postgres.admin().connect();
        var lock = other.createStatement()) {
      other.setAutoCommit(false);
      lock.execute("SELECT FROM daybrief.data_versions FOR UPDATE");
      HttpResponse<String> first = send(CALLS, ROWS, "text/csv");
      HttpResponse<String> second = send(CALLS, ROWS, "text/csv");

      HttpResponse<String> third = send(CALLS, ROWS, "text/csv");
      String ours = key;
      key = "Bearer " + web.key(TestWeb.ALPINE);
      HttpResponse<String> theirs = send(CALLS, ROWS, "text/csv");

      assertThat(third.statusCode()).isEqualTo(429);
      assertThat(third.headers().firstValue("Retry-After")).contains("10");
      assertThat(theirs.statusCode()).isEqualTo(202);
      other.rollback();
      over(theirs);
      key = ours;
      over(first);
      over(second);
    }
    Instant deadline = Instant.now().plus(PATIENCE);
    HttpResponse<String> next = send(CALLS, ROWS, "text/csv");
    while (next.statusCode() == 429 && Instant.now().isBefore(deadline)) {
      next = send(CALLS, ROWS, "text/csv");
    }
    over(next);
  }

  @Test
  void readsAnImportOfADeadProcessAsInterrupted() {
    web.postgres.execute(
        """
        INSERT INTO daybrief.imports VALUES ('%s', '019a8c5e-0000-7000-8000-000000000002', 'calls',
          'x.csv', 1, now(), 'running', now() - interval '31 seconds')"""
            .formatted(TestWeb.HARBOUR.id()));

    assertThat(
            json(get("/api/v1/imports/019a8c5e-0000-7000-8000-000000000002")).get("state").asText())
        .isEqualTo("interrupted");
  }

  @Test
  void storesNothingOfAFileWhoseSenderLeaves() throws IOException {
    for (int i = 0; i < 5; i++) {
      try (var socket = new Socket(address.getHost(), address.getPort())) {
        socket
            .getOutputStream()
            .write(
                ("POST "
                        + CALLS
                        + " HTTP/1.1\r\nHost: x\r\nAuthorization: "
                        + key
                        + "\r\nContent-Type: text/csv\r\nContent-Length: 100000\r\n\r\n"
                        + ROWS)
                    .getBytes(StandardCharsets.UTF_8));
      }
    }

    Instant deadline = Instant.now().plus(PATIENCE);
    HttpResponse<String> whole = send(CALLS, ROWS, "text/csv");
    while (whole.statusCode() == 429 && Instant.now().isBefore(deadline)) {
      whole = send(CALLS, ROWS, "text/csv");
    }
    over(whole);
    assertThat(web.postgres.text("SELECT count(*) FROM daybrief.imports")).isEqualTo("1");
  }
}
