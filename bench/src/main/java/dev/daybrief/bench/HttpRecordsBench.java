package dev.daybrief.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Batches of calls over HTTP with an API key against an import of as many calls as a file by
/// the same server, by turns. The server, its database and the sender share the machine.
public final class HttpRecordsBench {

  private static final int ROUNDS = 5;
  private static final int BATCHES = 20;
  private static final int ROWS_OF_A_BATCH = 10_000;
  private static final int SENDERS = 2;
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final double PROMISED_ROWS = 20_000;
  private static final String STATUSES = "Completed Completed Missed Ready Failed";
  private static final Instant SINCE = Instant.parse("2025-01-01T00:00:00Z");
  private static final Pattern STATE = Pattern.compile("\"state\":\"(\\w+)\"");
  private static final Pattern TIMES =
      Pattern.compile("\"receivedAt\":\"([^\"]+)\",\"finishedAt\":\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI server;
  private final String key;

  private HttpRecordsBench(URI server, String key) {
    this.server = server;
    this.key = key;
  }

  /// @param arguments the launcher
  static void main(String[] arguments) throws Exception {
    try (var scratch = Scratch.make()) {
      var daybrief = new Launcher(Path.of(arguments[0]), scratch.folder());
      String key = daybrief.keyOfNewOrganization("bench");
      try (var serving = daybrief.serve()) {
        new HttpRecordsBench(serving.address(), key).compare();
      }
    }
  }

  private record Round(double sent, double imported) {

    double ratio() {
      return sent / imported;
    }
  }

  private void compare() throws IOException, InterruptedException, ExecutionException {
    sent("warm-up");
    imported("warm-up-file");
    var rounds = new ArrayList<Round>();
    for (int number = 1; number <= ROUNDS; number++) {
      var round = new Round(sent("sent-" + number), imported("file-" + number));
      rounds.add(round);
      System.out.printf(
          Locale.ROOT,
          "round %d  HTTP batches %,.0f rows/s  import %,.0f rows/s  ratio %.2f%n",
          number,
          round.sent(),
          round.imported(),
          round.ratio());
    }
    System.out.printf(
        Locale.ROOT,
        "batches/import, median of %d rounds: %.2f; batches %,.0f rows/s (promised: %,.0f on 2 cores,"
            + " the sender on them too)%n",
        ROUNDS,
        Median.of(rounds, Round::ratio),
        Median.of(rounds, Round::sent),
        PROMISED_ROWS);
  }

  /// Rows a second, with two batches on their way at a time.
  private double sent(String name) throws InterruptedException, ExecutionException {
    var batches = new ArrayList<byte[]>();
    for (int batch = 0; batch < BATCHES; batch++) {
      batches.add(json(name, batch));
    }
    try (var senders = Executors.newFixedThreadPool(SENDERS)) {
      long started = System.nanoTime();
      List<Future<Boolean>> answers =
          senders.invokeAll(
              batches.stream()
                  .map(batch -> (java.util.concurrent.Callable<Boolean>) () -> isStored(batch))
                  .toList());
      for (Future<Boolean> answer : answers) {
        if (!answer.get()) {
          throw new IllegalStateException("not all rows were stored");
        }
      }
      return BATCHES * ROWS_OF_A_BATCH / ((System.nanoTime() - started) / 1e9);
    }
  }

  private boolean isStored(byte[] batch) throws IOException, InterruptedException {
    var answer = post("api/v1/records/calls", "application/json", batch);
    return answer.statusCode() == 200
        && answer.body().contains("\"added\":" + ROWS_OF_A_BATCH + ",");
  }

  /// Rows a second, from when the file was there.
  private double imported(String name) throws IOException, InterruptedException {
    byte[] file = csv(name);
    var accepted = post("api/v1/imports?kind=calls", "text/csv", file);
    String location = accepted.headers().firstValue("Location").orElseThrow().substring(1);
    String state = accepted.body();
    while (word(STATE, state).equals("running")) {
      // Asked without a pause, the answers would take the processor from what is measured.
      Thread.sleep(PAUSE);
      state = http.send(request(location).build(), BodyHandlers.ofString()).body();
    }
    if (!state.contains("\"added\":" + BATCHES * ROWS_OF_A_BATCH + ",")) {
      throw new IllegalStateException("not all rows were imported: " + state);
    }
    Matcher times = TIMES.matcher(state);
    if (!times.find()) {
      throw new IllegalStateException(state);
    }
    var took = Duration.between(Instant.parse(times.group(1)), Instant.parse(times.group(2)));
    return BATCHES * ROWS_OF_A_BATCH / (took.toNanos() / 1e9);
  }

  private HttpResponse<String> post(String path, String type, byte[] body)
      throws IOException, InterruptedException {
    var request =
        request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)).build();
    return http.send(request, BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + key);
  }

  private static String word(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw new IllegalStateException(text);
    }
    return found.group(1);
  }

  private static byte[] json(String name, int batch) {
    var rows = new StringBuilder("{\"records\":[");
    for (int i = 0; i < ROWS_OF_A_BATCH; i++) {
      rows.append(i == 0 ? "{" : ",{");
      String[] cells = cells(name, batch * ROWS_OF_A_BATCH + i);
      for (int cell = 0; cell < cells.length; cell++) {
        rows.append(cell == 0 ? "\"" : ",\"").append(COLUMNS[cell]).append("\":\"");
        rows.append(cells[cell]).append('"');
      }
      rows.append('}');
    }
    return rows.append("]}").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] csv(String name) {
    var rows = new StringBuilder(String.join(",", COLUMNS)).append('\n');
    for (int i = 0; i < BATCHES * ROWS_OF_A_BATCH; i++) {
      rows.append(String.join(",", cells(name, i))).append('\n');
    }
    return rows.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static final String[] COLUMNS = {
    "external_id",
    "status",
    "created_at",
    "direction",
    "customer_phone",
    "agent",
    "started_at",
    "ended_at",
    "duration_seconds",
    "updated_at"
  };

  private static String[] cells(String name, int number) {
    String[] statuses = STATUSES.split(" ", -1);
    int seconds = number * 7 % 600;
    String began = SINCE.plusSeconds(number * 60L).toString();
    String ended = SINCE.plusSeconds(number * 60L + seconds).toString();
    return new String[] {
      "%s-%08d".formatted(name, number),
      statuses[number % statuses.length],
      began,
      "inbound",
      "+4930%07d".formatted(number * 31L % 10_000_000),
      "agent-" + number % 20,
      began,
      ended,
      Integer.toString(seconds),
      ended
    };
  }
}
