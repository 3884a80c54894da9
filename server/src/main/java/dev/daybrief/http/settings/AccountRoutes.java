package dev.daybrief.http.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybrief.access.AccountDesk;
import dev.daybrief.access.AccountDesk.Outcome;
import dev.daybrief.access.Principal;
import dev.daybrief.http.Answer;
import dev.daybrief.http.Json;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What the one who asks changes of the own way in.
final class AccountRoutes {

  private final AccountDesk desk;

  AccountRoutes(AccountDesk desk) {
    this.desk = desk;
  }

  Answer changePassword(Request request, Principal principal) {
    return answer(
        request,
        Set.of("current", "password"),
        texts -> desk.changePassword(principal, texts.get("current"), texts.get("password")));
  }

  private static Answer answer(Request request, Set<String> parts, Function<Texts, Outcome> work) {
    Optional<Texts> texts =
        request.hasOnly(Set.of())
            ? Json.read(request.body()).flatMap(json -> Texts.of(json, parts))
            : Optional.empty();
    if (texts.isEmpty()) {
      String wanted = parts.stream().sorted().toList().toString();
      return Problem.BAD_REQUEST.at(
          request.path(), "Send an object with the texts " + wanted + ".");
    }
    return switch (work.apply(texts.get())) {
      case Outcome.Done() -> Answer.empty(204).with("Cache-Control", "no-store");
      case Outcome.NotProven() -> Problem.PASSWORD_WRONG.at(request.path());
      case Outcome.Unfit(String why) ->
          Problem.BAD_REQUEST.at(request.path(), "Take another: " + why + ".");
      case Outcome.TooManyTries(var wait) -> Problem.TOO_MANY_TRIES.at(request.path()).after(wait);
    };
  }

  /// What was sent, which no log repeats.
  private record Texts(JsonNode json) {

    static Optional<Texts> of(JsonNode json, Set<String> parts) {
      return json.isObject()
              && json.size() == parts.size()
              && parts.stream().allMatch(part -> json.path(part).isTextual())
          ? Optional.of(new Texts(json))
          : Optional.empty();
    }

    String get(String part) {
      return json.path(part).asText();
    }

    @Override
    public String toString() {
      return "Texts";
    }
  }
}
