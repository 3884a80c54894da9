package dev.daybrief.http.duty;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybrief.access.Principal;
import dev.daybrief.day.Organization;
import dev.daybrief.http.Answer;
import dev.daybrief.http.Json;
import dev.daybrief.http.KnownOrganizations;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import dev.daybrief.record.ErasureDesk;
import dev.daybrief.record.ErasureDesk.Done;
import dev.daybrief.record.ErasureDesk.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Erases a person from all that the organisation of the one who asks keeps.
final class ErasureRoute {

  private static final Set<String> PARTS = Set.of("phones", "emails", "references");
  private static final String FORM =
      "Send {\"phones\": […], \"emails\": […], \"references\": […]}, at least one of them.";

  private final ErasureDesk desk;
  private final KnownOrganizations organizations;

  ErasureRoute(ErasureDesk desk, KnownOrganizations organizations) {
    this.desk = desk;
    this.organizations = organizations;
  }

  /// @param rows that held something of the person
  private record ErasureJson(String id, long rows) {}

  Answer erase(Request request, Principal principal) {
    Optional<Wanted> wanted =
        request.hasOnly(Set.of())
            ? Json.read(request.body()).flatMap(ErasureRoute::wanted)
            : Optional.empty();
    Optional<Organization> organization =
        organizations.find(principal.organization()).map(KnownOrganizations.Known::organization);
    if (wanted.isEmpty() || organization.isEmpty()) {
      return Problem.BAD_REQUEST.at(request.path(), FORM);
    }
    try {
      Done done = desk.erase(organization.get(), wanted.get());
      return Answer.secret(new ErasureJson(done.id().toString(), done.rows()));
    } catch (IllegalArgumentException nobody) {
      return Problem.BAD_REQUEST.at(
          request.path(), "Nobody was erased: " + nobody.getMessage() + ".");
    }
  }

  private static Optional<Wanted> wanted(JsonNode json) {
    boolean known =
        json.isObject()
            && json.properties().stream()
                .allMatch(part -> PARTS.contains(part.getKey()) && isTexts(part.getValue()));
    return known
        ? Optional.of(
            new Wanted(texts(json, "phones"), texts(json, "emails"), texts(json, "references")))
        : Optional.empty();
  }

  private static boolean isTexts(JsonNode json) {
    return json.isArray() && texts(json).size() == json.size();
  }

  private static List<String> texts(JsonNode json, String name) {
    return texts(json.path(name));
  }

  private static List<String> texts(JsonNode json) {
    var texts = new ArrayList<String>();
    json.forEach(
        one -> {
          if (one.isTextual()) {
            texts.add(one.asText());
          }
        });
    return texts;
  }
}
