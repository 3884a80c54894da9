package dev.daybrief.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;

/// What goes back: made on any thread, sent on the request's own.
record Answer(int status, Map<String, String> headers, Buffer body) {

  private static final Buffer NOTHING = Buffer.buffer();

  Answer {
    headers = Map.copyOf(headers);
  }

  static Answer empty(int status) {
    return new Answer(status, Map.of(), NOTHING);
  }

  static Answer of(int status, String contentType, Buffer body) {
    return new Answer(status, Map.of("Content-Type", contentType), body);
  }

  /// Of one person, and never kept: tokens and names.
  static Answer secret(Object json) {
    return of(200, "application/json", Buffer.buffer(Json.write(json)))
        .with("Cache-Control", "no-store");
  }

  /// Of one organisation: kept by the browser alone, and asked for again with its tag.
  static Answer tagged(Tagged page, Request request) {
    Answer answer =
        request.header("If-None-Match").filter(page::isKnownTo).isPresent()
            ? empty(304)
            : of(200, "application/json", page.bytes());
    return answer
        .with("ETag", page.tag())
        .with("Cache-Control", "private, no-cache")
        .with("Vary", "Authorization");
  }

  Answer with(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, more, body);
  }

  void send(RoutingContext context) {
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
