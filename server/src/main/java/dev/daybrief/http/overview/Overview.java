package dev.daybrief.http.overview;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.PUT;

import dev.daybrief.access.Role;
import dev.daybrief.http.Endpoint;
import dev.daybrief.http.Endpoint.Guarded;
import dev.daybrief.http.KnownOrganizations;
import java.util.List;

/// The overview's part of the API, a row an endpoint.
public final class Overview {

  public static List<Endpoint> endpoints(OverviewParts parts, KnownOrganizations organizations) {
    var briefs = new BriefsRoute(parts.briefs());
    var metrics = new MetricsRoutes(parts.days(), organizations, parts.names());
    var board = new DashboardRoute(parts.days(), parts.answers(), organizations, parts.names());
    var preferences = new PreferencesRoutes(parts.preferences());
    return List.of(
        new Guarded(GET, "/api/v1/briefs", Role.VIEWER, briefs::list),
        new Guarded(GET, "/api/v1/preferences", Role.VIEWER, preferences::get),
        new Guarded(PUT, "/api/v1/preferences", Role.VIEWER, preferences::put),
        new Guarded(GET, "/api/v1/dashboard", Role.VIEWER, board::show),
        new Guarded(GET, "/api/v1/metrics", Role.VIEWER, metrics::catalogue),
        new Guarded(GET, "/api/v1/metrics/series", Role.VIEWER, metrics::several),
        new Guarded(GET, "/api/v1/metrics/:metric/series", Role.VIEWER, metrics::series));
  }

  private Overview() {}
}
