package dev.daybrief.http;

import dev.daybrief.access.Act;
import dev.daybrief.access.Actor;
import dev.daybrief.access.Deed;
import dev.daybrief.access.Principal;
import dev.daybrief.access.Role;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.http.doors.BodyStream;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// One row of the API: method, address, who may, and the work. Nothing is served that has no row.
public sealed interface Endpoint {

  HttpMethod method();

  /// With `:name` for a part that varies.
  String path();

  /// That a member asked for it whose role does not allow it.
  default Deed forbidden(Principal asking) {
    var actor = Actor.member(asking.memberId());
    return Deed.refused(actor, Act.FORBIDDEN, method().name() + " " + path());
  }

  /// For anyone.
  record Open(HttpMethod method, String path, OpenWork work) implements Endpoint {}

  /// For members who have at least the role.
  record Guarded(HttpMethod method, String path, Role needed, MemberWork work)
      implements Endpoint {}

  /// For members who run the installation, whatever they are in their organisation.
  record Operated(HttpMethod method, String path, MemberWork work) implements Endpoint {}

  /// For members who have at least the role; the answer goes on until a side ends it.
  record Followed(HttpMethod method, String path, Role needed, FollowedWork work)
      implements Endpoint {}

  /// For programs with a key and members who are managers at least; the body comes in a stream.
  record Door(HttpMethod method, String path, DoorWork work) implements Endpoint {}

  /// For those who sign what they send; the work itself looks at the signature.
  record Hook(HttpMethod method, String path, HookWork work) implements Endpoint {}

  @FunctionalInterface
  interface FollowedWork {

    /// Answers on its own, on the context of the request.
    ///
    /// @param signedIn whether the one who asked still may
    void answer(
        RoutingContext context, Request request, Principal principal, BooleanSupplier signedIn);
  }

  @FunctionalInterface
  interface HookWork {

    /// May wait.
    Answer answer(Request request, BodyStream body);
  }

  @FunctionalInterface
  interface DoorWork {

    /// May wait.
    Answer answer(Request request, OrganizationId organization, BodyStream body);

    /// Whether the body may be a form with a file, of which the file alone is read.
    default boolean takesForms() {
      return false;
    }
  }

  @FunctionalInterface
  interface OpenWork {
    Answer answer(Request request);
  }

  @FunctionalInterface
  interface MemberWork {

    /// May wait.
    Answer answer(Request request, Principal principal);

    /// The answer where it is at hand; must not wait.
    default Optional<Answer> atOnce(Request request, Principal principal) {
      return Optional.empty();
    }
  }
}
