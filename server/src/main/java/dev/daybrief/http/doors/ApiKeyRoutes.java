package dev.daybrief.http.doors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybrief.access.ApiKeyStore;
import dev.daybrief.access.KeyDesk;
import dev.daybrief.access.KeyScope;
import dev.daybrief.access.Principal;
import dev.daybrief.http.Answer;
import dev.daybrief.http.Ids;
import dev.daybrief.http.Json;
import dev.daybrief.http.Paged;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import dev.daybrief.http.doors.ApiKeyJson.IssuedJson;
import dev.daybrief.http.doors.ApiKeyJson.KeysPage;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Administrators make, list and revoke the keys of their organisation's programs.
final class ApiKeyRoutes {

  private static final int PAGE = 100;
  private static final Set<String> PARTS = Set.of("name", "expiresAt");
  private static final String FORM =
      "Send {\"name\": …} of 1 to 100 characters, and \"expiresAt\": \"2027-12-31T00:00:00Z\" if it is"
          + " to end.";

  private final KeyDesk desk;
  private final ApiKeyStore store;
  private final InstantSource clock;

  ApiKeyRoutes(KeyDesk desk, ApiKeyStore store, InstantSource clock) {
    this.desk = desk;
    this.store = store;
    this.clock = clock;
  }

  Answer list(Request request, Principal principal) {
    Optional<UUID> cursor = request.parameter("cursor").flatMap(Ids::parse);
    if (!Paged.isAsked(request, cursor)) {
      return Problem.BAD_REQUEST.at(request.path(), "The one parameter is cursor=…");
    }
    @Nullable UUID before = cursor.orElse(null);
    List<ApiKeyJson> found =
        store.list(principal.organization(), before, PAGE + 1).stream()
            .map(ApiKeyJson::of)
            .toList();
    var page = Paged.of(found, PAGE, ApiKeyJson::id);
    return Answer.secret(new KeysPage(page.entries(), page.next()));
  }

  Answer issue(Request request, Principal principal) {
    Optional<Wish> wish =
        request.hasOnly(Set.of())
            ? Json.read(request.body()).flatMap(ApiKeyRoutes::wish)
            : Optional.empty();
    if (wish.isEmpty()) {
      return Problem.BAD_REQUEST.at(request.path(), FORM);
    }
    try {
      var issued =
          desk.issue(
              principal.organization(),
              wish.get().name(),
              Set.of(KeyScope.RECORDS_WRITE),
              wish.get().expiresAt());
      return Answer.secret(201, IssuedJson.of(issued));
    } catch (IllegalArgumentException refused) {
      return Problem.BAD_REQUEST.at(
          request.path(), "No key was made: " + refused.getMessage() + ".");
    }
  }

  private record Wish(String name, @Nullable Instant expiresAt) {}

  private static Optional<Wish> wish(JsonNode json) {
    boolean known =
        json.isObject()
            && json.properties().stream().allMatch(part -> PARTS.contains(part.getKey()));
    JsonNode end = json.path("expiresAt");
    if (!known || !json.path("name").isTextual() || !(end.isTextual() || end.isMissingNode())) {
      return Optional.empty();
    }
    String name = json.path("name").asText().strip();
    if (end.isMissingNode()) {
      return Optional.of(new Wish(name, null));
    }
    try {
      return Optional.of(new Wish(name, OffsetDateTime.parse(end.asText()).toInstant()))
          .filter(wish -> wish.expiresAt != null && wish.expiresAt.isBefore(LAST));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  /// Later ends are slips of the finger, and the far ones are beyond what a database keeps.
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  Answer revoke(Request request, Principal principal) {
    if (!request.hasOnly(Set.of()) || request.body().length() > 0) {
      return Problem.BAD_REQUEST.at(request.path(), "Send no parameters and no body.");
    }
    boolean revoked =
        Ids.parse(request.pathParts().getOrDefault("id", ""))
            .filter(id -> store.revoke(principal.organization(), id, clock.instant()))
            .isPresent();
    return revoked
        ? Answer.done()
        : Problem.NOT_FOUND.at(request.path(), "The organisation has no such key.");
  }
}
