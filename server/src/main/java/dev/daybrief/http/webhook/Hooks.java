package dev.daybrief.http.webhook;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import dev.daybrief.access.Role;
import dev.daybrief.access.WebhookProvider;
import dev.daybrief.http.Endpoint;
import dev.daybrief.http.Endpoint.Guarded;
import dev.daybrief.http.Endpoint.Hook;
import dev.daybrief.http.caller.Counting;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/// The webhooks' part of the API, a row an endpoint.
public final class Hooks {

  private static final String ROOT = "/api/v1/webhooks";

  /// Requests read at the same time: each has at most 1 MiB, some 10 MiB once it is understood.
  private static final int MOST = 16;

  public static List<Endpoint> endpoints(HookParts parts, InstantSource clock, Counting counting) {
    var admin = new WebhookRoutes(parts, clock);
    var turns = new Semaphore(MOST, true);
    var endpoints = new ArrayList<Endpoint>();
    for (WebhookProvider provider : WebhookProvider.values()) {
      var events = new EventRoute(provider, parts, turns, clock, counting);
      endpoints.add(new Hook(POST, ROOT + "/" + provider.word() + "/:id", events::take));
    }
    endpoints.addAll(
        List.of(
            new Guarded(GET, ROOT, Role.ADMIN, admin::list),
            new Guarded(POST, ROOT, Role.ADMIN, admin::issue),
            new Guarded(DELETE, ROOT + "/:id", Role.ADMIN, admin::revoke)));
    return endpoints;
  }

  private Hooks() {}
}
