package dev.daybrief.http;

import dev.daybrief.access.Authenticator;
import dev.daybrief.access.KeyDesk;
import dev.daybrief.access.Principal;
import dev.daybrief.http.Endpoint.Door;
import dev.daybrief.http.Endpoint.Guarded;
import dev.daybrief.http.Endpoint.Hook;
import dev.daybrief.http.Endpoint.Open;
import dev.daybrief.http.doors.DoorServing;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Supplier;

/// Serves one endpoint: refuses whom it must, answers at once what is at hand, and lets a virtual
/// thread wait for the rest.
final class ApiServing {

  private final Authenticator authenticator;
  private final DoorServing doors;

  ApiServing(Authenticator authenticator, KeyDesk keys) {
    this.authenticator = authenticator;
    this.doors = new DoorServing(authenticator, keys);
  }

  void serve(Endpoint endpoint, RoutingContext context) {
    Request request = Request.of(context);
    switch (endpoint) {
      case Open open -> later(context, request, () -> open.work().answer(request));
      case Door door -> doors.serve(door, context, request);
      case Hook hook ->
          DoorServing.serve(context, request, body -> hook.work().answer(request, body));
      case Guarded guarded -> serve(guarded, context, request);
    }
  }

  private void serve(Guarded endpoint, RoutingContext context, Request request) {
    Optional<Principal> asking = request.bearerToken().flatMap(authenticator::authenticate);
    if (asking.isEmpty()) {
      Problem.NO_SESSION.at(request.path()).send(context);
      return;
    }
    Principal principal = asking.get();
    if (!principal.role().mayAct(endpoint.needed())) {
      Problem.FORBIDDEN.at(request.path()).send(context);
      return;
    }
    Optional<Answer> ready = endpoint.work().atOnce(request, principal);
    if (ready.isPresent()) {
      ready.get().send(context);
    } else {
      later(context, request, () -> endpoint.work().answer(request, principal));
    }
  }

  private static void later(RoutingContext context, Request request, Supplier<Answer> work) {
    Context ours = context.vertx().getOrCreateContext();
    Thread.ofVirtual()
        .name("request")
        .start(
            () -> {
              Answer answer = answerOrProblem(work, request);
              ours.runOnContext(sent -> answer.send(context));
            });
  }

  private static Answer answerOrProblem(Supplier<Answer> work, Request request) {
    try {
      return work.get();
    } catch (RuntimeException failure) {
      return Failures.of(failure, request.path());
    }
  }
}
