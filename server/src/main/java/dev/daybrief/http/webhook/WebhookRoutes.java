package dev.daybrief.http.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybrief.access.Principal;
import dev.daybrief.access.WebhookProvider;
import dev.daybrief.http.Answer;
import dev.daybrief.http.Ids;
import dev.daybrief.http.Json;
import dev.daybrief.http.Paged;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import dev.daybrief.http.webhook.WebhookJson.IssuedJson;
import dev.daybrief.http.webhook.WebhookJson.WebhooksPage;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Administrators make, list and revoke the webhooks of their organisation.
final class WebhookRoutes {

  private static final int PAGE = 100;
  private static final Set<String> PARTS = Set.of("provider", "secret");
  private static final String FORM =
      "Send {\"provider\": \"vapi\"}, or twilio or retell with \"secret\": \"…\".";

  private final HookParts parts;
  private final InstantSource clock;

  WebhookRoutes(HookParts parts, InstantSource clock) {
    this.parts = parts;
    this.clock = clock;
  }

  Answer list(Request request, Principal principal) {
    Optional<UUID> cursor = request.parameter("cursor").flatMap(Ids::parse);
    if (!Paged.isAsked(request, cursor)) {
      return Problem.BAD_REQUEST.at(request.path(), "The one parameter is cursor=…");
    }
    @Nullable UUID before = cursor.orElse(null);
    List<WebhookJson> found =
        parts.store().list(principal.organization(), before, PAGE + 1).stream()
            .map(webhook -> WebhookJson.of(webhook, parts.publicUrl()))
            .toList();
    var page = Paged.of(found, PAGE, WebhookJson::id);
    return Answer.secret(new WebhooksPage(page.entries(), page.next()));
  }

  Answer issue(Request request, Principal principal) {
    Optional<Wish> wish =
        request.hasOnly(Set.of())
            ? Json.read(request.body()).flatMap(WebhookRoutes::wish)
            : Optional.empty();
    if (wish.isEmpty()) {
      return Problem.BAD_REQUEST.at(request.path(), FORM);
    }
    String secret = wish.get().secret();
    try {
      var issued = parts.desk().issue(principal.organization(), wish.get().provider(), secret);
      return Answer.secret(201, IssuedJson.of(issued, secret == null, parts.publicUrl()));
    } catch (IllegalArgumentException refused) {
      return Problem.BAD_REQUEST.at(
          request.path(), "No webhook was made: " + refused.getMessage() + ".");
    }
  }

  private record Wish(WebhookProvider provider, @Nullable String secret) {

    @Override
    public String toString() {
      return "Wish[" + provider + "]";
    }
  }

  private static Optional<Wish> wish(JsonNode json) {
    JsonNode secret = json.path("secret");
    boolean known =
        json.isObject()
            && json.properties().stream().allMatch(part -> PARTS.contains(part.getKey()))
            && json.path("provider").isTextual()
            && (secret.isTextual() || secret.isMissingNode());
    return known
        ? WebhookProvider.parse(json.path("provider").asText())
            .map(provider -> new Wish(provider, secret.isTextual() ? secret.asText() : null))
        : Optional.empty();
  }

  Answer revoke(Request request, Principal principal) {
    if (!request.hasOnly(Set.of()) || request.body().length() > 0) {
      return Problem.BAD_REQUEST.at(request.path(), "Send no parameters and no body.");
    }
    boolean revoked =
        Ids.parse(request.pathParts().getOrDefault("id", ""))
            .filter(id -> parts.store().revoke(principal.organization(), id, clock.instant()))
            .isPresent();
    return revoked
        ? Answer.done()
        : Problem.NOT_FOUND.at(request.path(), "The organisation has no such webhook.");
  }
}
