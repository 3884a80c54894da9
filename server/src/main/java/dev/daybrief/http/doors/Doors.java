package dev.daybrief.http.doors;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import dev.daybrief.access.Role;
import dev.daybrief.http.Endpoint;
import dev.daybrief.http.Endpoint.Guarded;
import java.time.InstantSource;
import java.util.List;

/// The doors' part of the API, a row an endpoint.
public final class Doors {

  public static List<Endpoint> endpoints(DoorParts parts, InstantSource clock) {
    var keys = new ApiKeyRoutes(parts.keys(), parts.keyStore(), clock);
    return List.of(
        new Guarded(GET, "/api/v1/api-keys", Role.ADMIN, keys::list),
        new Guarded(POST, "/api/v1/api-keys", Role.ADMIN, keys::issue),
        new Guarded(DELETE, "/api/v1/api-keys/:id", Role.ADMIN, keys::revoke));
  }

  private Doors() {}
}
