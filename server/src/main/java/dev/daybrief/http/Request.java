package dev.daybrief.http;

import dev.daybrief.http.caller.Proxies;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// What came in, read once, so that any thread may work on it.
///
/// @param network of the one who asks, found out when it is needed
public record Request(
    String path,
    Map<String, String> pathParts,
    MultiMap query,
    MultiMap headers,
    Supplier<String> network,
    Buffer body) {

  static Request of(RoutingContext context, Proxies proxies) {
    Buffer body = context.body().buffer();
    HttpServerRequest request = context.request();
    return new Request(
        pathOf(context),
        context.pathParams(),
        context.queryParams(),
        request.headers(),
        () ->
            proxies.caller(
                request.remoteAddress().hostAddress(),
                request.headers().getAll(proxies.header().word())),
        body == null ? Buffer.buffer() : body);
  }

  static String pathOf(RoutingContext context) {
    String path = context.request().path();
    return path == null ? "/" : path;
  }

  /// Of the one who asks.
  public String address() {
    return network.get();
  }

  /// Empty also for one that was sent twice: it is not known which one is meant.
  public Optional<String> header(String name) {
    List<String> values = headers.getAll(name);
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }

  /// Of a header that may come more than once.
  public List<String> headers(String name) {
    return headers.getAll(name);
  }

  public Optional<String> bearerToken() {
    return header("Authorization")
        .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
        .map(value -> value.substring(7).strip());
  }

  Optional<String> cookie(String name) {
    return headers.getAll("Cookie").stream()
        .flatMap(line -> List.of(line.split(";")).stream())
        .map(String::strip)
        .filter(cookie -> cookie.startsWith(name + "="))
        .map(cookie -> cookie.substring(name.length() + 1))
        .findFirst();
  }

  /// The one value of a parameter.
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(query.get(name));
  }

  /// Whether each parameter is one of these, and comes once.
  public boolean hasOnly(Set<String> known) {
    return query.names().stream()
        .allMatch(name -> known.contains(name) && query.getAll(name).size() == 1);
  }
}
