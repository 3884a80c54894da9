package dev.daybrief.http.doors;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import dev.daybrief.access.Role;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.day.Organizations;
import dev.daybrief.http.Endpoint;
import dev.daybrief.http.Endpoint.Door;
import dev.daybrief.http.Endpoint.Guarded;
import dev.daybrief.metric.Source;
import dev.daybrief.record.SourceKind;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The doors' part of the API, a row an endpoint.
public final class Doors {

  /// 16 batches of 16 MiB each: what a small server's heap can hold, with their rows.
  private static final int MOST_BATCHES = 16;

  /// 4 imports, with two connections each: of the usual 12 a third is left for those who read.
  private static final int MOST_IMPORTS = 4;

  private static final int MOST_IMPORTS_OF_ONE = 2;

  /// The batches of an organisation are stored one after the other; more than these only wait.
  private static final int MOST_BATCHES_OF_ONE = 4;

  public static List<Endpoint> endpoints(
      DoorParts parts, Organizations organizations, InstantSource clock) {
    var keys = new ApiKeyRoutes(parts.keys().desk(), parts.keys().store(), clock);
    var endpoints = new ArrayList<>(batches(parts, clock));
    endpoints.addAll(imports(parts, clock));
    endpoints.addAll(lists(parts, organizations));
    endpoints.addAll(
        List.of(
            new Guarded(GET, "/api/v1/api-keys", Role.ADMIN, keys::list),
            new Guarded(POST, "/api/v1/api-keys", Role.ADMIN, keys::issue),
            new Guarded(DELETE, "/api/v1/api-keys/:id", Role.ADMIN, keys::revoke)));
    return endpoints;
  }

  private static List<Endpoint> lists(DoorParts parts, Organizations organizations) {
    return Arrays.stream(Source.values())
        .<Endpoint>map(
            source ->
                new Guarded(
                    GET,
                    "/api/v1/records/" + source.word().replace('_', '-'),
                    Role.VIEWER,
                    new RecordsRoute(RecordsQuery.of(source), parts.records(), organizations)
                        ::list))
        .toList();
  }

  private static List<Endpoint> imports(DoorParts parts, InstantSource clock) {
    var upload =
        new ImportUpload(parts.files().desk(), new Turns<>(MOST_IMPORTS, MOST_IMPORTS_OF_ONE));
    var imports = new ImportRoutes(parts.files().book(), clock);
    return List.of(
        new Door(POST, "/api/v1/imports", upload),
        new Door(GET, "/api/v1/imports/:id", imports::find),
        new Door(GET, "/api/v1/imports/:id/rejected", imports::rejected));
  }

  private static List<Endpoint> batches(DoorParts parts, InstantSource clock) {
    var repeats = new Repeats(parts.batches().idempotencyKeys(), clock);
    var turns = new Turns<OrganizationId>(MOST_BATCHES, MOST_BATCHES_OF_ONE);
    return Arrays.stream(SourceKind.values())
        .<Endpoint>map(
            kind ->
                new Door(
                    POST,
                    "/api/v1/records/" + kind.word(),
                    new BatchRoute(kind, parts.batches().intake(), repeats, turns)::take))
        .toList();
  }

  private Doors() {}
}
