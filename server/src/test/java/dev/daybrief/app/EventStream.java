package dev.daybrief.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Reads Server-Sent Events as they come.
final class EventStream implements AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /// Longer than anything takes that works.
  private static final long SECONDS = 20;

  private static final String END = "end of the stream";

  private final HttpResponse<InputStream> response;
  private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final CountDownLatch ended = new CountDownLatch(1);

  private EventStream(HttpResponse<InputStream> response) {
    this.response = response;
    Thread.ofVirtual().start(this::read);
  }

  static EventStream open(URI address, String bearer) {
    var response = ask(address, bearer);
    if (response.statusCode() != 200) {
      throw new IllegalStateException("answered " + response.statusCode());
    }
    return new EventStream(response);
  }

  /// Asks until a place is free: a page that was closed is known a moment later.
  static EventStream whenAdmitted(URI address, String bearer) {
    var response = ask(address, bearer);
    for (int asked = 0; response.statusCode() == 429 && asked < 10_000; asked++) {
      response = ask(address, bearer);
    }
    return new EventStream(response);
  }

  private static HttpResponse<InputStream> ask(URI address, String bearer) {
    try {
      var request = HttpRequest.newBuilder(address).header("Authorization", bearer).build();
      return HTTP.send(request, BodyHandlers.ofInputStream());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpHeaders headers() {
    return response.headers();
  }

  /// Its lines; empty when the stream ends instead.
  List<String> nextEvent() {
    var event = new ArrayList<String>();
    for (String line = next(); !line.equals(END); line = next()) {
      if (line.isEmpty() && !event.isEmpty()) {
        return event;
      }
      if (!line.isEmpty() && !line.startsWith(":")) {
        event.add(line);
      }
    }
    return List.of();
  }

  private String next() {
    try {
      String line = lines.poll(SECONDS, TimeUnit.SECONDS);
      if (line == null) {
        throw new IllegalStateException("nothing came");
      }
      return line;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void read() {
    try (var reader =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
    } catch (IOException closed) {
      lines.add(END);
    } finally {
      lines.add(END);
      ended.countDown();
    }
  }

  void awaitEnd() {
    try {
      if (!ended.await(SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the stream goes on");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      response.body().close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
