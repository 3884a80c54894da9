package dev.daybrief.http;

import dev.daybrief.brief.StoreUnavailable;
import io.vertx.ext.web.RoutingContext;
import java.lang.System.Logger.Level;

/// Whatever goes wrong becomes a problem; what is our fault is logged, and never shown.
public final class Failures {

  private static final System.Logger LOG = System.getLogger(Failures.class.getName());

  public static Answer of(RuntimeException failure, String path) {
    if (failure instanceof StoreUnavailable) {
      LOG.log(Level.WARNING, "refused, the store cannot be reached: {0}", failure.getMessage());
      return Problem.UNAVAILABLE.at(path);
    }
    LOG.log(Level.ERROR, "a request failed", failure);
    return Problem.INTERNAL.at(path);
  }

  /// Of the router: a status of its own, or a handler that threw.
  static void handle(RoutingContext context) {
    // A host that cannot be read fails before the first handler.
    SecurityHeaders.set(context);
    int status = context.statusCode();
    String path = Request.pathOf(context);
    if (status >= 400 && status < 500) {
      Problem.ofStatus(status).at(path).send(context);
    } else if (context.failure() instanceof RuntimeException failure) {
      of(failure, path).send(context);
    } else {
      of(new IllegalStateException(context.failure()), path).send(context);
    }
  }

  private Failures() {}
}
