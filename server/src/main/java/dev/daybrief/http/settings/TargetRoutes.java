package dev.daybrief.http.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybrief.access.Principal;
import dev.daybrief.brief.TargetStore;
import dev.daybrief.fact.Target;
import dev.daybrief.http.Answer;
import dev.daybrief.http.Json;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import dev.daybrief.http.Tagged;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The goals of the organisation of the one who asks. A day is judged by those that held when it
/// ended.
final class TargetRoutes {

  private final TargetStore targets;
  private final InstantSource clock;

  TargetRoutes(TargetStore targets, InstantSource clock) {
    this.targets = targets;
    this.clock = clock;
  }

  Answer show(Request request, Principal principal) {
    return request.hasOnly(Set.of())
        ? tagged(targets.list(principal.organization(), clock.instant())).answer()
        : Problem.BAD_REQUEST.at(request.path(), "Send no parameters.");
  }

  Answer replace(Request request, Principal principal) {
    Optional<JsonNode> sent =
        request.hasOnly(Set.of()) ? Json.read(request.body()) : Optional.empty();
    List<Target> wanted;
    try {
      wanted =
          TargetsJson.read(
              sent.orElseThrow(() -> new IllegalArgumentException("send one JSON object")));
    } catch (IllegalArgumentException refused) {
      return Problem.BAD_REQUEST.at(
          request.path(), "Nothing was changed: " + refused.getMessage() + ".");
    }
    Instant now = clock.instant();
    List<Target> known = targets.list(principal.organization(), now);
    return tagged(known).isMeantBy(request)
            && targets.replace(principal.organization(), known, wanted, now)
        ? tagged(wanted).answer()
        : Problem.CHANGED.at(request.path());
  }

  private static Tagged tagged(List<Target> targets) {
    return Tagged.of(Buffer.buffer(Json.write(TargetsJson.of(targets))));
  }
}
