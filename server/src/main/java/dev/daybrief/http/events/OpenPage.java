package dev.daybrief.http.events;

import dev.daybrief.access.Principal;
import dev.daybrief.day.OrganizationId;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// A page that listens; all of it happens on its own context.
final class OpenPage {

  /// 1 s, within which a session that was closed is heard no more.
  private static final long LOOK_MILLIS = 1_000;

  /// Looks between two signs of life, so that nothing in between closes a silent connection.
  private static final int LOOKS_A_SIGN = 20;

  private final RoutingContext routing;
  private final HttpServerResponse response;
  private final Context context;
  private final Principal principal;
  private final BooleanSupplier signedIn;
  private final Consumer<OpenPage> closed;
  private int looks;

  /// @param closed is told when the page listens no more
  OpenPage(
      RoutingContext routing,
      Principal principal,
      BooleanSupplier signedIn,
      Consumer<OpenPage> closed) {
    this.routing = routing;
    this.response = routing.response();
    this.context = routing.vertx().getOrCreateContext();
    this.principal = principal;
    this.signedIn = signedIn;
    this.closed = closed;
  }

  boolean isOf(OrganizationId organization) {
    return principal.organization().equals(organization);
  }

  boolean isOfSameMember(OpenPage other) {
    return principal.memberId().equals(other.principal.memberId())
        && isOf(other.principal.organization());
  }

  void begin() {
    long looking = routing.vertx().setPeriodic(LOOK_MILLIS, _ -> look());
    routing.addEndHandler(
        _ -> {
          routing.vertx().cancelTimer(looking);
          closed.accept(this);
        });
    response
        .setChunked(true)
        .putHeader("Content-Type", "text/event-stream")
        .putHeader("Cache-Control", "no-store")
        .putHeader("X-Accel-Buffering", "no")
        .write(": listening\n\n");
  }

  void tell(String event) {
    context.runOnContext(_ -> write(event));
  }

  void close() {
    context.runOnContext(_ -> end());
  }

  private void look() {
    looks++;
    if (!signedIn.getAsBoolean()) {
      end();
    } else if (looks % LOOKS_A_SIGN == 0) {
      write(": still here\n\n");
    }
  }

  /// Who does not read what is sent is cut off, and may come again.
  private void write(String text) {
    if (response.ended() || response.closed()) {
      return;
    }
    if (response.writeQueueFull()) {
      response.reset();
    } else {
      response.write(text);
    }
  }

  private void end() {
    if (!response.ended() && !response.closed()) {
      response.end();
    }
  }
}
