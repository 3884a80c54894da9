package dev.daybrief.http.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybrief.access.Principal;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.day.OrganizationSettings;
import dev.daybrief.day.Organizations;
import dev.daybrief.http.Answer;
import dev.daybrief.http.Json;
import dev.daybrief.http.KnownOrganizations;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import dev.daybrief.http.Tagged;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import java.util.Set;

/// The settings of the organisation of the one who asks. Two who change them at the same time: the
/// second is told, and sees first what the first one did.
final class OrganizationRoutes {

  private final Organizations organizations;
  private final KnownOrganizations known;

  OrganizationRoutes(Organizations organizations, KnownOrganizations known) {
    this.organizations = organizations;
    this.known = known;
  }

  Answer show(Request request, Principal principal) {
    if (!request.hasOnly(Set.of())) {
      return Problem.BAD_REQUEST.at(request.path(), "Send no parameters.");
    }
    return organizations
        .settings(principal.organization())
        .map(settings -> tagged(principal.organization(), settings).answer())
        .orElseGet(() -> Problem.NO_SESSION.at(request.path()));
  }

  Answer change(Request request, Principal principal) {
    Optional<JsonNode> sent =
        request.hasOnly(Set.of()) ? Json.read(request.body()) : Optional.empty();
    OrganizationSettings wanted;
    try {
      wanted =
          OrganizationJson.read(
              sent.orElseThrow(() -> new IllegalArgumentException("send one JSON object")));
    } catch (IllegalArgumentException refused) {
      return Problem.BAD_REQUEST.at(
          request.path(), "Nothing was changed: " + refused.getMessage() + ".");
    }
    OrganizationId id = principal.organization();
    Optional<OrganizationSettings> before =
        organizations.settings(id).filter(settings -> tagged(id, settings).isMeantBy(request));
    if (before.isEmpty() || !organizations.change(id, before.get(), wanted)) {
      return Problem.CHANGED.at(request.path());
    }
    known.forget(id);
    return tagged(id, wanted).answer();
  }

  private Tagged tagged(OrganizationId id, OrganizationSettings settings) {
    var json = OrganizationJson.of(known.find(id).orElseThrow(), settings);
    return Tagged.of(Buffer.buffer(Json.write(json)));
  }
}
