package dev.daybrief.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybrief.access.Principal;
import dev.daybrief.brief.RunDesk.Answer.Accepted;
import dev.daybrief.brief.RunDesk.Answer.Full;
import dev.daybrief.brief.RunDesk.Answer.TooMany;
import dev.daybrief.brief.StoredRun;
import dev.daybrief.day.Organization;
import dev.daybrief.http.RunJson.DayJson;
import dev.daybrief.http.RunJson.RunPage;
import dev.daybrief.http.RunJson.RunsPage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Administrators have the briefs of their organisation's days made again, and see how far that is.
final class RunRoutes {

  private static final int MOST_DAYS = 92;
  private static final int RUNS_PAGE = 50;
  private static final int DAYS_PAGE = 100;
  private static final String SECONDS = "10";
  private static final String FORM =
      "Send {}, or {\"from\": \"2026-11-01\", \"to\": \"2026-11-17\"}: at most 92 days that are over.";

  private final RunParts runs;
  private final KnownOrganizations organizations;

  RunRoutes(RunParts runs, KnownOrganizations organizations) {
    this.runs = runs;
    this.organizations = organizations;
  }

  Answer ask(Request request, Principal principal) {
    Organization organization =
        organizations.find(principal.organization()).orElseThrow().organization();
    Optional<List<LocalDate>> dates =
        request.hasOnly(Set.of()) ? dates(request, organization) : Optional.empty();
    if (dates.isEmpty()) {
      return Problem.BAD_REQUEST.at(request.path(), FORM);
    }
    return switch (runs.desk().ask(organization, principal.memberId(), dates.get())) {
      case Accepted(StoredRun run) ->
          Answer.secret(202, RunJson.of(run)).with("Location", "/api/v1/runs/" + run.id());
      case TooMany() ->
          Problem.BUSY
              .at(request.path(), "Other runs of the organisation wait.")
              .with("Retry-After", SECONDS);
      case Full() -> Problem.FULL.at(request.path());
    };
  }

  /// The days that are asked for, yesterday where nothing is; empty for what cannot be read.
  private Optional<List<LocalDate>> dates(Request request, Organization organization) {
    LocalDate yesterday = organizations.yesterday(organization);
    if (request.body().length() == 0) {
      return days(organization, yesterday, yesterday);
    }
    return Json.read(request.body())
        .filter(JsonNode::isObject)
        .filter(
            json ->
                json.properties().stream()
                    .allMatch(part -> Set.of("from", "to").contains(part.getKey())))
        .filter(json -> json.has("from") || !json.has("to"))
        .flatMap(
            json ->
                date(json.path("from"), yesterday)
                    .flatMap(
                        first ->
                            date(json.path("to"), first)
                                .filter(last -> !last.isAfter(yesterday))
                                .flatMap(last -> days(organization, first, last))));
  }

  private static Optional<LocalDate> date(JsonNode node, LocalDate otherwise) {
    return node.isMissingNode()
        ? Optional.of(otherwise)
        : Optional.of(node)
            .filter(JsonNode::isTextual)
            .map(JsonNode::asText)
            .flatMap(ParameterText::date);
  }

  /// Without days that the calendar there skipped.
  private static Optional<List<LocalDate>> days(
      Organization organization, LocalDate first, LocalDate last) {
    if (first.isAfter(last) || !first.isAfter(last.minusDays(MOST_DAYS))) {
      return Optional.empty();
    }
    return Optional.of(organization.days(first, last)).filter(days -> !days.isEmpty());
  }

  Answer list(Request request, Principal principal) {
    Optional<UUID> cursor = request.parameter("cursor").flatMap(Ids::parse);
    if (!Paged.isAsked(request, cursor)) {
      return Problem.BAD_REQUEST.at(request.path(), "The one parameter is cursor=…");
    }
    @Nullable UUID before = cursor.orElse(null);
    List<RunJson> found =
        runs.book().list(principal.organization(), before, RUNS_PAGE + 1).stream()
            .map(RunJson::of)
            .toList();
    var page = Paged.of(found, RUNS_PAGE, RunJson::id);
    return Answer.secret(new RunsPage(page.entries(), page.next()));
  }

  Answer find(Request request, Principal principal) {
    Optional<LocalDate> cursor = request.parameter("cursor").flatMap(ParameterText::date);
    if (!Paged.isAsked(request, cursor)) {
      return Problem.BAD_REQUEST.at(request.path(), "The one parameter is cursor=YYYY-MM-DD");
    }
    Optional<StoredRun> run =
        Ids.parse(request.pathParts().getOrDefault("id", ""))
            .flatMap(id -> runs.book().find(principal.organization(), id));
    if (run.isEmpty()) {
      return Problem.NOT_FOUND.at(request.path(), "The organisation has no such run.");
    }
    @Nullable LocalDate after = cursor.orElse(null);
    List<DayJson> found =
        runs
            .book()
            .listDays(principal.organization(), run.get().id(), after, DAYS_PAGE + 1)
            .stream()
            .map(DayJson::of)
            .toList();
    var page = Paged.of(found, DAYS_PAGE, DayJson::date);
    return Answer.secret(new RunPage(RunJson.of(run.get()), page.entries(), page.next()));
  }
}
