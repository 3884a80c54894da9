package dev.daybrief.http.settings;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.PATCH;
import static io.vertx.core.http.HttpMethod.POST;
import static io.vertx.core.http.HttpMethod.PUT;

import dev.daybrief.access.Role;
import dev.daybrief.http.Endpoint;
import dev.daybrief.http.Endpoint.Guarded;
import dev.daybrief.http.Endpoint.Open;
import dev.daybrief.http.KnownOrganizations;
import java.time.InstantSource;
import java.util.List;

/// The settings' part of the API, a row an endpoint.
public final class Settings {

  private static final String SECOND_FACTOR = "/api/v1/me/second-factor";

  public static List<Endpoint> endpoints(
      KnownOrganizations known, OrganizationParts parts, InstantSource clock) {
    var organization = new OrganizationRoutes(parts.organizations(), known);
    var sample = new SampleRoutes(parts.sample(), known);
    var targets = new TargetRoutes(parts.targets(), clock);
    var mutes = new MuteRoutes(parts.opinions());
    var sources = new SourceRoute(parts.sources());
    return List.of(
        new Guarded(GET, "/api/v1/sources", Role.ADMIN, sources::list),
        new Guarded(GET, "/api/v1/organization", Role.ADMIN, organization::show),
        new Guarded(PUT, "/api/v1/organization", Role.ADMIN, organization::change),
        new Guarded(POST, "/api/v1/organization/sample", Role.ADMIN, sample::load),
        new Guarded(DELETE, "/api/v1/organization/sample", Role.ADMIN, sample::remove),
        new Guarded(GET, "/api/v1/targets", Role.ADMIN, targets::show),
        new Guarded(PUT, "/api/v1/targets", Role.ADMIN, targets::replace),
        new Guarded(GET, "/api/v1/mutes", Role.MANAGER, mutes::list),
        new Guarded(DELETE, "/api/v1/mutes/:kind/:subject", Role.MANAGER, mutes::lift));
  }

  /// Of members that are kept here.
  public static List<Endpoint> endpoints(SettingsParts parts) {
    var members = new MemberRoutes(parts.team());
    var invitations = new InvitationRoutes(parts.invitations());
    var account = new AccountRoutes(parts.account());
    return List.of(
        new Guarded(GET, "/api/v1/members", Role.ADMIN, members::list),
        new Guarded(PATCH, "/api/v1/members/:id", Role.ADMIN, members::change),
        new Guarded(GET, "/api/v1/invitations", Role.ADMIN, invitations::list),
        new Guarded(POST, "/api/v1/invitations", Role.ADMIN, invitations::invite),
        new Guarded(DELETE, "/api/v1/invitations/:id", Role.ADMIN, invitations::withdraw),
        new Open(POST, "/api/v1/auth/invitations", invitations::accept),
        new Guarded(POST, "/api/v1/me/password", Role.VIEWER, account::changePassword),
        new Guarded(GET, SECOND_FACTOR, Role.VIEWER, account::secondFactor),
        new Guarded(POST, SECOND_FACTOR, Role.VIEWER, account::begin),
        new Guarded(POST, SECOND_FACTOR + "/confirmation", Role.VIEWER, account::confirm),
        new Guarded(POST, SECOND_FACTOR + "/removal", Role.VIEWER, account::remove));
  }

  private Settings() {}
}
