package dev.daybrief.http.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybrief.access.InvitationDesk;
import dev.daybrief.access.InvitationDesk.Issued;
import dev.daybrief.access.Principal;
import dev.daybrief.access.Role;
import dev.daybrief.access.Team.Invitation;
import dev.daybrief.http.Answer;
import dev.daybrief.http.Ids;
import dev.daybrief.http.Json;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who is invited to an organisation, and the way in.
final class InvitationRoutes {

  private static final String FORM =
      "Send {\"email\": …, \"name\": …, \"role\": …} with viewer, manager or admin.";

  private final InvitationDesk desk;

  InvitationRoutes(InvitationDesk desk) {
    this.desk = desk;
  }

  private record InvitationJson(
      String id, String name, String email, String role, String expiresAt) {

    static InvitationJson of(Invitation invitation) {
      return new InvitationJson(
          invitation.id().toString(),
          invitation.name(),
          invitation.email(),
          invitation.role().word(),
          invitation.expires().toString());
    }
  }

  private record InvitationsJson(List<InvitationJson> invitations) {}

  /// @param secret shown this once
  private record IssuedJson(InvitationJson invitation, String secret) {}

  Answer list(Request request, Principal principal) {
    return request.hasOnly(Set.of())
        ? Answer.secret(
            new InvitationsJson(
                desk.list(principal.organization()).stream().map(InvitationJson::of).toList()))
        : Problem.BAD_REQUEST.at(request.path(), "Send no parameters.");
  }

  private record Wish(String email, String name, Role role) {}

  Answer invite(Request request, Principal principal) {
    Optional<Wish> wish =
        request.hasOnly(Set.of())
            ? Json.read(request.body()).flatMap(InvitationRoutes::wish)
            : Optional.empty();
    if (wish.isEmpty()) {
      return Problem.BAD_REQUEST.at(request.path(), FORM);
    }
    Optional<Issued> issued;
    try {
      issued =
          desk.invite(
              principal.organization(), wish.get().email(), wish.get().name(), wish.get().role());
    } catch (IllegalArgumentException refused) {
      return Problem.BAD_REQUEST.at(
          request.path(), "Nobody was invited: " + refused.getMessage() + ".");
    }
    return issued
        .map(
            one ->
                Answer.secret(
                    201, new IssuedJson(InvitationJson.of(one.invitation()), one.secret())))
        .orElseGet(() -> Problem.TAKEN.at(request.path()));
  }

  private static Optional<Wish> wish(JsonNode json) {
    boolean readable =
        json.size() == 3 && json.path("email").isTextual() && json.path("name").isTextual();
    return Roles.read(json.path("role"))
        .filter(_ -> readable)
        .map(
            role ->
                new Wish(
                    json.path("email").asText().strip(), json.path("name").asText().strip(), role));
  }

  Answer withdraw(Request request, Principal principal) {
    if (!request.hasOnly(Set.of()) || request.body().length() > 0) {
      return Problem.BAD_REQUEST.at(request.path(), "Send no parameters and no body.");
    }
    boolean withdrawn =
        Ids.parse(request.pathParts().getOrDefault("id", ""))
            .filter(id -> desk.withdraw(principal.organization(), id))
            .isPresent();
    return withdrawn
        ? Answer.done()
        : Problem.NOT_FOUND.at(request.path(), "The organisation has no such invitation.");
  }

  Answer accept(Request request) {
    Optional<JsonNode> sent =
        request.hasOnly(Set.of()) ? Json.read(request.body()) : Optional.empty();
    Optional<JsonNode> form =
        sent.filter(
            json ->
                json.size() == 2
                    && json.path("secret").isTextual()
                    && json.path("password").isTextual());
    if (form.isEmpty()) {
      return Problem.BAD_REQUEST.at(
          request.path(), "Send {\"secret\": …, \"password\": …} and nothing else.");
    }
    try {
      return desk.accept(form.get().path("secret").asText(), form.get().path("password").asText())
          ? Answer.done()
          : Problem.NOT_FOUND.at(
              request.path(), "The invitation was used, withdrawn or is over; ask for a new one.");
    } catch (IllegalArgumentException refused) {
      return Problem.BAD_REQUEST.at(request.path(), "Take another: " + refused.getMessage() + ".");
    }
  }
}
