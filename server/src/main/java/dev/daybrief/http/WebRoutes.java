package dev.daybrief.http;

import dev.daybrief.http.Endpoint.Door;
import dev.daybrief.http.Endpoint.Followed;
import dev.daybrief.http.Endpoint.Hook;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Connects every address to what answers it: the API's endpoints, then the dashboard.
@Singleton
final class WebRoutes {

  /// 16 kB: no request of ours needs 1.
  private static final long LARGEST_BODY = 16 * 1024;

  /// 10 s, for as much as fits into one packet or two.
  private static final long BODY_MILLIS = 10_000;

  /// As Quarkus has it, which refuses more without a word.
  private static final long LARGEST_OF_ALL = 64 * 1024;

  /// Before and after everything that Quarkus serves itself.
  private static final int FIRST = -1_000_000;

  private static final int LAST = 1_000_000;

  private final List<Endpoint> endpoints;
  private final ApiServing serving;
  private final Presence presence;
  private final Dashboard dashboard = new Dashboard();

  WebRoutes(WebParts parts) {
    this.endpoints = Api.endpoints(parts);
    this.presence = parts.presence();
    this.serving =
        new ApiServing(
            parts.authenticator(),
            parts.doors().keys().desk(),
            parts.duties().refusals(),
            parts.callers(),
            presence);
  }

  void connect(@Observes Router router) {
    router
        .route()
        .order(FIRST)
        .handler(this::sayFarewell)
        .handler(SecurityHeaders::put)
        .failureHandler(Failures::handle);
    router.route().order(FIRST + 2).handler(WebRoutes::refuseLarge);
    Map<String, List<Endpoint>> byPath =
        endpoints.stream().collect(Collectors.groupingBy(Endpoint::path));
    byPath.forEach((path, there) -> connect(router, path, there));
    router.route("/api/*").order(LAST).handler(WebRoutes::refuseUnknown);
    router.route().order(LAST + 1).handler(dashboard::serve);
  }

  /// Who keeps a connection open shall make the next request elsewhere.
  private void sayFarewell(RoutingContext context) {
    if (presence.leaving().getAsBoolean()) {
      context.response().putHeader("Connection", "close");
    }
    context.next();
  }

  private void connect(Router router, String path, List<Endpoint> there) {
    for (Endpoint endpoint : there) {
      if (endpoint instanceof Door || endpoint instanceof Hook) {
        // Before the limits of Quarkus, which are those of a browser's requests.
        Route door = router.route(endpoint.method(), path).order(FIRST + 1);
        if (hasHead(endpoint)) {
          door.method(HttpMethod.HEAD);
        }
        door.handler(context -> serving.serve(endpoint, context));
        continue;
      }
      if (!endpoint.method().equals(HttpMethod.GET)) {
        router
            .route(endpoint.method(), path)
            .handler(WebRoutes::refuseForeignMediaType)
            .handler(WebRoutes::awaitBody);
      }
      Route route = router.route(path).method(endpoint.method());
      if (hasHead(endpoint)) {
        route.method(HttpMethod.HEAD);
      } else if (!endpoint.method().equals(HttpMethod.GET)) {
        route.handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY));
      }
      route.handler(context -> serving.serve(endpoint, context));
    }
    String allowed = allowed(there);
    router
        .route(path)
        .order(LAST - 1)
        .handler(
            context ->
                Problem.METHOD.at(Request.pathOf(context)).with("Allow", allowed).send(context));
  }

  /// What goes on and on has no length to tell.
  private static boolean hasHead(Endpoint endpoint) {
    return endpoint.method().equals(HttpMethod.GET) && !(endpoint instanceof Followed);
  }

  private static String allowed(List<Endpoint> there) {
    var methods = new TreeSet<String>();
    for (Endpoint endpoint : there) {
      methods.add(endpoint.method().name());
      if (hasHead(endpoint)) {
        methods.add("HEAD");
      }
    }
    return String.join(", ", methods);
  }

  /// A body must say that it is JSON; without a body there is nothing to say.
  private static void refuseForeignMediaType(RoutingContext context) {
    String length = context.request().getHeader("Content-Length");
    boolean hasBody =
        context.request().getHeader("Transfer-Encoding") != null
            || (length != null && !length.equals("0"));
    String type = context.request().getHeader("Content-Type");
    if (!hasBody || (type != null && type.matches("(?i)application/json\\s*(;.*)?"))) {
      context.next();
    } else {
      Problem.MEDIA_TYPE.at(Request.pathOf(context)).with("Connection", "close").send(context);
    }
  }

  /// Who announces a body and does not send it keeps a connection for no longer.
  private static void awaitBody(RoutingContext context) {
    long timer = context.vertx().setTimer(BODY_MILLIS, _ -> endUnlessRead(context));
    context.addEndHandler(_ -> context.vertx().cancelTimer(timer));
    context.next();
  }

  private static void endUnlessRead(RoutingContext context) {
    if (!context.request().isEnded() && !context.response().ended()) {
      Problem.TIMED_OUT.at(Request.pathOf(context)).with("Connection", "close").send(context);
    }
  }

  private static void refuseLarge(RoutingContext context) {
    String length = context.request().getHeader("Content-Length");
    if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > LARGEST_OF_ALL) {
      Problem.TOO_LARGE.at(Request.pathOf(context)).with("Connection", "close").send(context);
    } else {
      context.next();
    }
  }

  private static void refuseUnknown(RoutingContext context) {
    Problem.NOT_FOUND.at(Request.pathOf(context)).send(context);
  }
}
