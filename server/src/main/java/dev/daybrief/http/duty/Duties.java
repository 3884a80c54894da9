package dev.daybrief.http.duty;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import dev.daybrief.access.Role;
import dev.daybrief.http.Endpoint;
import dev.daybrief.http.Endpoint.Followed;
import dev.daybrief.http.Endpoint.Guarded;
import dev.daybrief.http.KnownOrganizations;
import java.util.List;

/// The duties' part of the API, a row an endpoint.
public final class Duties {

  public static List<Endpoint> endpoints(DutyParts parts, KnownOrganizations organizations) {
    var audit = new AuditRoute(parts.log(), organizations);
    var erasures = new ErasureRoute(parts.erasures(), organizations);
    var exports = new ExportRoute(parts.exports(), organizations);
    return List.of(
        new Guarded(GET, "/api/v1/audit", Role.ADMIN, audit::page),
        new Guarded(POST, "/api/v1/erasures", Role.ADMIN, erasures::erase),
        new Followed(POST, "/api/v1/exports", Role.ADMIN, exports::give));
  }

  private Duties() {}
}
