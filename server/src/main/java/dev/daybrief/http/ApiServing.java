package dev.daybrief.http;

import dev.daybrief.access.Actor;
import dev.daybrief.access.Asker;
import dev.daybrief.access.Authenticator;
import dev.daybrief.access.KeyDesk;
import dev.daybrief.access.Principal;
import dev.daybrief.access.Refusals;
import dev.daybrief.access.Role;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.http.Endpoint.Door;
import dev.daybrief.http.Endpoint.Followed;
import dev.daybrief.http.Endpoint.Guarded;
import dev.daybrief.http.Endpoint.Hook;
import dev.daybrief.http.Endpoint.Open;
import dev.daybrief.http.Endpoint.Operated;
import dev.daybrief.http.caller.Callers;
import dev.daybrief.http.caller.Counting;
import dev.daybrief.http.caller.Proxies;
import dev.daybrief.http.doors.DoorServing;
import dev.daybrief.http.doors.Turns;
import dev.daybrief.http.doors.Turns.Turn;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Serves one endpoint: refuses whom it must, answers at once what is at hand, and lets a virtual
/// thread wait for the rest.
final class ApiServing {

  /// Milliseconds: a reader is told within a second.
  private static final long PATIENCE = 900;

  private static final long LOOK = 250;

  /// Who proved nothing cannot take the place of members. A sign-in takes far longer than a read.
  private final Turns<String> strangers = new Turns<>(64, 32);

  /// Twenty for each connection to the database, which is a wait of a fraction of a second. One
  /// organisation cannot take the place of all others.
  private final Turns<OrganizationId> members = new Turns<>(256, 64);

  private final Backlog backlog =
      new Backlog(() -> Duration.ofNanos(System.nanoTime()).toSeconds());

  private final Authenticator authenticator;
  private final Refusals refusals;
  private final Proxies proxies;
  private final Counting counting;
  private final DoorServing doors;
  private final Presence presence;

  ApiServing(
      Authenticator authenticator,
      KeyDesk keys,
      Refusals refusals,
      Callers callers,
      Presence presence) {
    this.authenticator = authenticator;
    this.refusals = refusals;
    this.proxies = callers.proxies();
    this.counting = callers.counting();
    this.doors = new DoorServing(authenticator, keys, refusals, counting);
    this.presence = presence;
  }

  void serve(Endpoint endpoint, RoutingContext context) {
    Request request = Request.of(context, proxies);
    if (!(endpoint instanceof Door)
        && request.bearerToken().filter(authenticator::isUnprepared).isPresent()) {
      prepare(endpoint, context, request);
    } else {
      serve(endpoint, context, request);
    }
  }

  /// Waits beside the requests of others for what the token is checked with.
  private void prepare(Endpoint endpoint, RoutingContext context, Request request) {
    Context ours = context.vertx().getOrCreateContext();
    Thread.ofVirtual()
        .name("token")
        .start(
            () -> {
              request.bearerToken().ifPresent(authenticator::prepare);
              ours.runOnContext(sent -> serve(endpoint, context, request));
            });
  }

  private void serve(Endpoint endpoint, RoutingContext context, Request request) {
    switch (endpoint) {
      case Open open ->
          later(
              strangers.enter(request.address()),
              context,
              request,
              Actor.NOBODY,
              () -> counting.stranger(request, open.path(), () -> open.work().answer(request)));
      case Door door -> doors.serve(door, context, request);
      case Hook hook ->
          DoorServing.serve(
              context,
              request,
              body -> Actor.NOBODY.doing(() -> hook.work().answer(request, body)));
      case Guarded guarded -> serve(guarded, context, request);
      case Operated operated -> serve(operated, context, request);
      case Followed followed -> serve(followed, context, request);
    }
  }

  /// Empty for who may not, and was told so.
  private Optional<Principal> admit(
      Endpoint endpoint, Role needed, RoutingContext context, Request request) {
    Optional<Principal> asking = asking(request);
    if (asking.isEmpty()) {
      counting.unproven(request, Problem.NO_SESSION).send(context);
    } else if (!asking.get().role().mayAct(needed)) {
      counting
          .answer(
              colleague(asking.get()), request, () -> forbidden(endpoint, request, asking.get()))
          .send(context);
      return Optional.empty();
    }
    return asking;
  }

  private Answer forbidden(Endpoint endpoint, Request request, Principal asking) {
    refusals.note(asking.organization(), endpoint.forbidden(asking));
    return Problem.FORBIDDEN.at(request.path());
  }

  private Optional<Principal> asking(Request request) {
    return request.bearerToken().flatMap(authenticator::authenticate);
  }

  private void serve(Followed endpoint, RoutingContext context, Request request) {
    admit(endpoint, endpoint.needed(), context, request)
        .ifPresent(
            principal ->
                counting
                    .refusal(colleague(principal), request)
                    .ifPresentOrElse(
                        refusal -> refusal.send(context),
                        () ->
                            endpoint
                                .work()
                                .answer(
                                    context,
                                    request,
                                    principal,
                                    () -> asking(request).isPresent())));
  }

  private void serve(Guarded endpoint, RoutingContext context, Request request) {
    admit(endpoint, endpoint.needed(), context, request)
        .ifPresent(principal -> serve(endpoint, context, request, principal));
  }

  /// Whether one runs the installation is asked of the store, each time.
  private void serve(Operated endpoint, RoutingContext context, Request request) {
    admit(endpoint, Role.VIEWER, context, request)
        .ifPresent(
            principal ->
                later(
                    members.enter(principal.organization()),
                    context,
                    request,
                    Actor.operator(principal.memberId()),
                    () ->
                        counting.answer(
                            colleague(principal),
                            request,
                            () -> operated(endpoint, request, principal))));
  }

  private Answer operated(Operated endpoint, Request request, Principal principal) {
    return request.bearerToken().filter(authenticator::operates).isPresent()
        ? endpoint.work().answer(request, principal)
        : forbidden(endpoint, request, principal);
  }

  private static Asker colleague(Principal principal) {
    return new Asker.Colleague(principal.organization(), principal.memberId());
  }

  /// What is at hand is not counted: it costs no more than a refusal.
  private void serve(
      Guarded endpoint, RoutingContext context, Request request, Principal principal) {
    Optional<Answer> ready = endpoint.work().atOnce(request, principal);
    if (ready.isPresent()) {
      ready.get().send(context);
    } else {
      later(
          members.enter(principal.organization()),
          context,
          request,
          Actor.member(principal.memberId()),
          () ->
              counting.answer(
                  colleague(principal), request, () -> endpoint.work().answer(request, principal)));
    }
  }

  private void later(
      Optional<Turn> turn,
      RoutingContext context,
      Request request,
      Actor actor,
      Supplier<Answer> work) {
    if (turn.isEmpty()) {
      Problem.OVERLOADED.at(request.path()).after(backlog.refuse()).send(context);
      return;
    }
    backlog.enter();
    Context ours = context.vertx().getOrCreateContext();
    long watch =
        context.vertx().setPeriodic(PATIENCE, LOOK, _ -> refuseWithoutDatabase(context, request));
    Thread.ofVirtual()
        .name("request")
        .start(
            () -> {
              Answer answer = answer(turn.get(), () -> actor.doing(work), request);
              ours.runOnContext(
                  sent -> {
                    context.vertx().cancelTimer(watch);
                    answer.send(context);
                  });
            });
  }

  /// Who waits for a database that has fallen silent would wait for minutes. What comes after all
  /// is not sent any more.
  private void refuseWithoutDatabase(RoutingContext context, Request request) {
    if (presence.isWithoutDatabase()) {
      Problem.UNAVAILABLE.at(request.path()).send(context);
    }
  }

  private static Answer answer(Turn turn, Supplier<Answer> work, Request request) {
    try (turn) {
      return work.get();
    } catch (RuntimeException failure) {
      return Failures.of(failure, request.path());
    }
  }
}
