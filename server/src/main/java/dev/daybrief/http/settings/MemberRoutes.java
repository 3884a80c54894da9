package dev.daybrief.http.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybrief.access.Principal;
import dev.daybrief.access.Role;
import dev.daybrief.access.Team;
import dev.daybrief.access.Team.Change;
import dev.daybrief.access.Team.Wish;
import dev.daybrief.http.Answer;
import dev.daybrief.http.Ids;
import dev.daybrief.http.Json;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The members of the organisation of the one who asks.
final class MemberRoutes {

  private static final Set<String> PARTS = Set.of("role", "active");

  private final Team team;

  MemberRoutes(Team team) {
    this.team = team;
  }

  /// @param active whether the member may sign in
  private record MemberJson(String id, String name, String email, String role, boolean active) {

    static MemberJson of(Team.Entry entry) {
      var member = entry.member();
      return new MemberJson(
          member.id().toString(),
          member.name(),
          member.email(),
          member.role().word(),
          entry.active());
    }
  }

  private record MembersJson(List<MemberJson> members) {}

  Answer list(Request request, Principal principal) {
    return request.hasOnly(Set.of())
        ? Answer.secret(
            new MembersJson(
                team.entries(principal.organization()).stream().map(MemberJson::of).toList()))
        : Problem.BAD_REQUEST.at(request.path(), "Send no parameters.");
  }

  Answer change(Request request, Principal principal) {
    Optional<Wish> wish =
        request.hasOnly(Set.of())
            ? Json.read(request.body()).flatMap(MemberRoutes::wish)
            : Optional.empty();
    if (wish.isEmpty()) {
      return Problem.BAD_REQUEST.at(
          request.path(),
          "Send {\"role\": \"manager\"} with viewer, manager or admin, {\"active\": false}, or both.");
    }
    Change change =
        Ids.parse(request.pathParts().getOrDefault("id", ""))
            .map(id -> team.change(principal.organization(), principal.memberId(), id, wish.get()))
            .orElse(Change.ABSENT);
    return switch (change) {
      case DONE -> Answer.done();
      case ABSENT -> Problem.NOT_FOUND.at(request.path(), "The organisation has no such member.");
      case NOT_ALLOWED -> Problem.FORBIDDEN.at(request.path());
      case LAST_ADMIN -> Problem.LAST_ADMIN.at(request.path());
    };
  }

  private static Optional<Wish> wish(JsonNode json) {
    JsonNode active = json.path("active");
    Optional<Role> role = Roles.read(json.path("role"));
    boolean readable =
        json.isObject()
            && !json.isEmpty()
            && json.properties().stream().allMatch(part -> PARTS.contains(part.getKey()))
            && (json.path("role").isMissingNode() || role.isPresent())
            && (active.isMissingNode() || active.isBoolean());
    return readable
        ? Optional.of(
            new Wish(role, active.isBoolean() ? Optional.of(active.asBoolean()) : Optional.empty()))
        : Optional.empty();
  }
}
