package dev.daybrief.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// What goes back: made on any thread, sent on the request's own.
public record Answer(int status, Map<String, String> headers, Buffer body) {

  private static final Buffer NOTHING = Buffer.buffer();
  private static final String JSON = "application/json";
  private static final String OURS = "private, no-cache";
  private static final String ASKING = "Authorization, Accept-Encoding";

  public Answer {
    headers = Map.copyOf(headers);
  }

  public static Answer empty(int status) {
    return new Answer(status, Map.of(), NOTHING);
  }

  /// It was done, and there is nothing to say of it.
  public static Answer done() {
    return empty(204).with("Cache-Control", "no-store");
  }

  public static Answer of(int status, String contentType, Buffer body) {
    return new Answer(status, Map.of("Content-Type", contentType), body);
  }

  /// Of one person, and never kept: tokens and names.
  public static Answer secret(Object json) {
    return secret(200, json);
  }

  public static Answer secret(int status, Object json) {
    return of(status, JSON, Buffer.buffer(Json.write(json))).with("Cache-Control", "no-store");
  }

  /// Of one organisation: kept by the browser alone, and asked for again with its tag. The busiest
  /// answer: its headers are made in one piece.
  static Answer tagged(Packable answer, Request request) {
    boolean packed = Packed.isTaken(request) && answer.packed().isWorthIt();
    Tagged page = packed ? answer.packed().gzipped() : answer.plain();
    if (request.header("If-None-Match").filter(page::isKnownTo).isPresent()) {
      return new Answer(
          304, Map.of("ETag", page.tag(), "Cache-Control", OURS, "Vary", ASKING), NOTHING);
    }
    return new Answer(
        200,
        packed
            ? Map.of(
                "Content-Type",
                JSON,
                "Content-Encoding",
                "gzip",
                "ETag",
                page.tag(),
                "Cache-Control",
                OURS,
                "Vary",
                ASKING)
            : Map.of(
                "Content-Type", JSON, "ETag", page.tag(), "Cache-Control", OURS, "Vary", ASKING),
        page.bytes());
  }

  public Answer with(String name, String value) {
    return with(Map.of(name, value));
  }

  public Answer with(Map<String, String> others) {
    var more = new LinkedHashMap<>(headers);
    more.putAll(others);
    return new Answer(status, more, body);
  }

  /// Worth asking again then, in whole seconds.
  public Answer after(Duration wait) {
    return with("Retry-After", Long.toString(wait.plusMillis(999).toSeconds()));
  }

  public void send(RoutingContext context) {
    HttpServerResponse response = context.response();
    if (response.ended() || response.closed()) {
      return;
    }
    response.setStatusCode(status);
    headers.forEach(response::putHeader);
    if (status == 204 || status == 304) {
      response.end();
    } else if (context.request().method().equals(HttpMethod.HEAD)) {
      response.putHeader("Content-Length", Integer.toString(body.length())).end();
    } else {
      response.end(body);
    }
  }
}
