package dev.daybrief.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;

/// Sends one batch of calls after the other, whatever the answers are, and remembers which were
/// acknowledged.
final class SteadyWrites implements AutoCloseable {

  private static final int ROWS = 20;
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final long BETWEEN_MILLIS = 50;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LONGEST).build();
  private final AtomicReference<URI> server;
  private final String key;
  private final List<String> acknowledged = new ArrayList<>();
  private final ConcurrentSkipListMap<String, Integer> answers = new ConcurrentSkipListMap<>();
  private final Thread writing = Thread.ofPlatform().unstarted(this::write);
  private volatile boolean ended;

  SteadyWrites(URI server, String key) {
    this.server = new AtomicReference<>(server);
    this.key = key;
  }

  SteadyWrites start() {
    writing.start();
    return this;
  }

  /// The server was started again, and listens elsewhere.
  void moveTo(URI address) {
    server.set(address);
  }

  synchronized List<String> acknowledged() {
    return List.copyOf(acknowledged);
  }

  /// How often each was answered, "no answer" too.
  String answers() {
    return answers.toString();
  }

  /// Until one more batch is acknowledged.
  void waitForNext(Duration atMost) throws InterruptedException {
    int before = acknowledged().size();
    long giveUp = System.nanoTime() + atMost.toNanos();
    while (acknowledged().size() == before) {
      if (System.nanoTime() > giveUp) {
        throw new IllegalStateException("nothing was acknowledged within " + atMost + answers);
      }
      Thread.sleep(BETWEEN_MILLIS);
    }
  }

  private void write() {
    try {
      for (int batch = 0; !ended; batch++) {
        send(batch);
        Thread.sleep(BETWEEN_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(int batch) throws InterruptedException {
    var ids = new ArrayList<String>();
    var rows = new ArrayList<String>();
    for (int row = 0; row < ROWS; row++) {
      ids.add("write-" + batch + "-" + row);
      rows.add(
          "{\"external_id\":\"%s\",\"status\":\"Completed\",\"created_at\":\"%s\"}"
              .formatted(ids.getLast(), Instant.now().minusSeconds(3600)));
    }
    String said = post("{\"records\":[" + String.join(",", rows) + "]}");
    answers.merge(said, 1, Integer::sum);
    if (said.equals("200")) {
      synchronized (this) {
        acknowledged.addAll(ids);
      }
    }
  }

  private String post(String body) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(server.get().resolve("api/v1/records/calls"))
            .timeout(LONGEST)
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      boolean whole = answer.body().contains("\"added\":" + ROWS + ",");
      return answer.statusCode() + (answer.statusCode() == 200 && !whole ? " in part" : "");
    } catch (IOException none) {
      return "no answer";
    }
  }

  @Override
  public void close() {
    ended = true;
    try {
      writing.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    http.close();
  }
}
