package dev.daybrief.http.doors;

import dev.daybrief.access.Actor;
import dev.daybrief.access.Asker;
import dev.daybrief.access.Authenticator;
import dev.daybrief.access.KeyDesk;
import dev.daybrief.access.KeyHolder;
import dev.daybrief.access.KeyScope;
import dev.daybrief.access.Principal;
import dev.daybrief.access.Refusals;
import dev.daybrief.access.Role;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.http.Answer;
import dev.daybrief.http.Endpoint.Door;
import dev.daybrief.http.Failures;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import dev.daybrief.http.caller.Counting;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Function;

/// Serves a door: asks who is there before anything of the body is let in, then lets a virtual
/// thread read it.
public final class DoorServing {

  private final Authenticator members;
  private final KeyDesk keys;
  private final Refusals refusals;
  private final Counting counting;

  public DoorServing(Authenticator members, KeyDesk keys, Refusals refusals, Counting counting) {
    this.members = members;
    this.keys = keys;
    this.refusals = refusals;
    this.counting = counting;
  }

  public void serve(Door door, RoutingContext context, Request request) {
    boolean form =
        door.work().takesForms()
            && Payload.mediaType(request).filter("multipart/form-data"::equals).isPresent();
    serve(
        context,
        request,
        form,
        body ->
            admitted(
                door, request, organization -> door.work().answer(request, organization, body)));
  }

  /// Lets a virtual thread read the body and answer.
  public static void serve(
      RoutingContext context, Request request, Function<BodyStream, Answer> work) {
    serve(context, request, false, work);
  }

  /// @param form whether the body is a form that holds a file
  private static void serve(
      RoutingContext context, Request request, boolean form, Function<BodyStream, Answer> work) {
    Context ours = context.vertx().getOrCreateContext();
    BodyStream body = BodyStream.of(context.request(), ours, form);
    Thread.ofVirtual()
        .name("door")
        .start(
            () -> {
              Answer answer = answer(request, body, work);
              ours.runOnContext(
                  sent -> {
                    answer.send(context);
                    body.passOver();
                  });
            });
  }

  private static Answer answer(
      Request request, BodyStream body, Function<BodyStream, Answer> work) {
    try {
      return work.apply(body);
    } catch (RuntimeException failure) {
      return Failures.of(failure, request.path());
    }
  }

  private Answer admitted(Door door, Request request, Function<OrganizationId, Answer> work) {
    Optional<String> token = request.bearerToken();
    if (token.filter(keys::isKey).isPresent()) {
      return keys.authenticate(token.get())
          .map(
              holder ->
                  counting.answer(
                      new Asker.Program(holder.organization(), holder.keyId()),
                      request,
                      () -> admitted(request, holder, work)))
          .orElseGet(() -> counting.unproven(request, Problem.NO_SESSION));
    }
    token.ifPresent(members::prepare);
    return token
        .flatMap(members::authenticate)
        .map(
            member ->
                counting.answer(
                    new Asker.Colleague(member.organization(), member.memberId()),
                    request,
                    () -> admitted(door, request, member, work)))
        .orElseGet(() -> counting.unproven(request, Problem.NO_SESSION));
  }

  private static Answer admitted(
      Request request, KeyHolder holder, Function<OrganizationId, Answer> work) {
    return holder.may(KeyScope.RECORDS_WRITE)
        ? Actor.key(holder.keyId()).doing(() -> work.apply(holder.organization()))
        : Problem.FORBIDDEN.at(request.path(), "This key is for something else.");
  }

  private Answer admitted(
      Door door, Request request, Principal member, Function<OrganizationId, Answer> work) {
    if (!member.role().mayAct(Role.MANAGER)) {
      refusals.note(member.organization(), door.forbidden(member));
      return Problem.FORBIDDEN.at(request.path());
    }
    return Actor.member(member.memberId()).doing(() -> work.apply(member.organization()));
  }
}
