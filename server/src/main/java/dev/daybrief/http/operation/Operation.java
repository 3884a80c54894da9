package dev.daybrief.http.operation;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import dev.daybrief.http.Endpoint;
import dev.daybrief.http.Endpoint.Operated;
import java.time.InstantSource;
import java.util.List;

/// The operators' part of the API, a row an endpoint.
public final class Operation {

  private static final String ROOT = "/api/v1/operations/";

  public static List<Endpoint> endpoints(OperationParts parts, InstantSource clock) {
    var nights = new NightRoutes(parts.nights(), parts.reruns(), clock);
    var installation = new InstallationRoutes(parts, clock);
    return List.of(
        new Operated(GET, ROOT + "nights", nights::list),
        new Operated(GET, ROOT + "nights/:date", nights::open),
        new Operated(POST, ROOT + "nights/:date/reruns", nights::rerun),
        new Operated(GET, ROOT + "model-usage", installation::usage),
        new Operated(GET, ROOT + "system", installation::system));
  }

  private Operation() {}
}
