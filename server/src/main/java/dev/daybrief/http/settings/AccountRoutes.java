package dev.daybrief.http.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybrief.access.AccountDesk;
import dev.daybrief.access.AccountDesk.Outcome;
import dev.daybrief.access.Principal;
import dev.daybrief.http.Answer;
import dev.daybrief.http.Json;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import java.util.List;
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

  /// @param recoveryCodes how many are left
  private record StateJson(boolean on, int recoveryCodes) {}

  /// Shown this once.
  private record BegunJson(String secret, String uri) {}

  /// Shown this once.
  private record ConfirmedJson(List<String> recoveryCodes) {}

  Answer secondFactor(Request request, Principal principal) {
    if (!request.hasOnly(Set.of())) {
      return Problem.BAD_REQUEST.at(request.path(), "Send no parameters.");
    }
    var state = desk.secondFactor(principal);
    return Answer.secret(new StateJson(state.on(), state.recoveryCodes()));
  }

  Answer begin(Request request, Principal principal) {
    return answer(
        request,
        Set.of("password"),
        texts -> desk.beginSecondFactor(principal, texts.get("password")));
  }

  Answer confirm(Request request, Principal principal) {
    return answer(
        request, Set.of("code"), texts -> desk.confirmSecondFactor(principal, texts.get("code")));
  }

  Answer remove(Request request, Principal principal) {
    return answer(
        request,
        Set.of("password", "code"),
        texts -> desk.removeSecondFactor(principal, texts.get("password"), texts.get("code")));
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
      case Outcome.Done() -> Answer.done();
      case Outcome.Begun(String secret, String uri) -> Answer.secret(new BegunJson(secret, uri));
      case Outcome.Confirmed(List<String> codes) -> Answer.secret(new ConfirmedJson(codes));
      case Outcome.NotProven() -> Problem.PROOF.at(request.path());
      case Outcome.OutOfTurn() -> Problem.OUT_OF_TURN.at(request.path());
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
