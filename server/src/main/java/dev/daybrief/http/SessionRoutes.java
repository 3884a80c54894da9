package dev.daybrief.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybrief.access.Authenticator;
import dev.daybrief.access.Member;
import dev.daybrief.access.Person;
import dev.daybrief.access.Principal;
import dev.daybrief.access.SignInDesk;
import dev.daybrief.access.SignInDesk.Outcome;
import dev.daybrief.access.SignInDesk.Tokens;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.http.KnownOrganizations.Known;
import dev.daybrief.http.MemberJson.OrganizationJson;
import dev.daybrief.http.MemberJson.Session;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/// Login, refresh and logout. The refresh token lives in a cookie that no script
/// and no other site can use; the access token goes to the page.
final class SessionRoutes {

  private static final String CSRF = "X-Daybrief-Csrf";

  private final SignInDesk desk;
  private final Authenticator authenticator;
  private final KnownOrganizations organizations;
  private final InstantSource clock;

  SessionRoutes(
      SignInDesk desk,
      Authenticator authenticator,
      KnownOrganizations organizations,
      InstantSource clock) {
    this.desk = desk;
    this.authenticator = authenticator;
    this.organizations = organizations;
    this.clock = clock;
  }

  Answer login(Request request) {
    Optional<Credentials> credentials = Json.read(request.body()).flatMap(Credentials::of);
    if (credentials.isEmpty()) {
      return Problem.BAD_REQUEST.at(
          request.path(),
          "Send {\"email\": …, \"password\": …}, and \"code\" where it is asked for.");
    }
    Credentials typed = credentials.get();
    return answer(
        desk.signIn(typed.email(), typed.password(), typed.code(), request.address()),
        Problem.CREDENTIALS,
        request);
  }

  private record Credentials(String email, String password, Optional<String> code) {

    static Optional<Credentials> of(JsonNode json) {
      JsonNode code = json.path("code");
      return json.size() == (code.isTextual() ? 3 : 2)
              && json.path("email").isTextual()
              && json.path("password").isTextual()
          ? Optional.of(
              new Credentials(
                  json.path("email").asText(),
                  json.path("password").asText(),
                  Optional.of(code).filter(JsonNode::isTextual).map(JsonNode::asText)))
          : Optional.empty();
    }

    @Override
    public String toString() {
      return "Credentials";
    }
  }

  Answer refresh(Request request) {
    if (!isFromOurPage(request)) {
      return Problem.CSRF.at(request.path());
    }
    Outcome outcome =
        request
            .cookie(RefreshCookie.NAME)
            .map(desk::refresh)
            .orElseGet(SignInDesk.Outcome.Refused::new);
    return answer(outcome, Problem.NO_SESSION, request);
  }

  /// Another site's form cannot set a header.
  private static boolean isFromOurPage(Request request) {
    return request.header(CSRF).filter("1"::equals).isPresent();
  }

  private Answer answer(Outcome outcome, Problem refusal, Request request) {
    return switch (outcome) {
      case Outcome.SignedIn(Member member, Tokens tokens) -> session(member, tokens, request);
      case Outcome.CodeNeeded() -> Problem.CODE_NEEDED.at(request.path());
      case Outcome.Refused() -> refusal.at(request.path());
      case Outcome.TooManyTries(Duration wait) ->
          Problem.TOO_MANY_TRIES.at(request.path()).after(wait);
    };
  }

  private Answer session(Member member, Tokens tokens, Request request) {
    return withOrganization(
            member.organization(),
            request,
            known ->
                Answer.secret(
                    new Session(
                        tokens.access(),
                        Duration.between(clock.instant(), tokens.accessExpires()).toSeconds(),
                        MemberJson.of(Person.of(member), authenticator.operates(tokens.access())),
                        OrganizationJson.of(known),
                        yesterday(known))))
        .with("Set-Cookie", RefreshCookie.of(tokens, clock.instant()));
  }

  Answer logout(Request request, Principal principal) {
    if (!isFromOurPage(request)) {
      return Problem.CSRF.at(request.path());
    }
    desk.signOut(principal);
    return Answer.empty(204)
        .with("Set-Cookie", RefreshCookie.CLEARED)
        .with("Cache-Control", "no-store");
  }

  private Answer withOrganization(
      OrganizationId organization, Request request, Function<Known, Answer> answering) {
    return organizations
        .find(organization)
        .map(answering)
        .orElseGet(() -> Problem.NO_SESSION.at(request.path()));
  }

  private String yesterday(Known known) {
    return organizations.yesterday(known.organization()).toString();
  }
}
