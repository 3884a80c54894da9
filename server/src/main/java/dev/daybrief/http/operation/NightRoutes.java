package dev.daybrief.http.operation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybrief.access.Principal;
import dev.daybrief.brief.NightBook;
import dev.daybrief.brief.NightBook.Open;
import dev.daybrief.brief.RerunDesk;
import dev.daybrief.day.Organization;
import dev.daybrief.http.Answer;
import dev.daybrief.http.Ids;
import dev.daybrief.http.Json;
import dev.daybrief.http.Paged;
import dev.daybrief.http.ParameterText;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import dev.daybrief.http.operation.NightJson.NightsPage;
import dev.daybrief.http.operation.NightJson.OpenJson;
import dev.daybrief.http.operation.NightJson.OpenPage;
import dev.daybrief.http.operation.NightJson.RerunJson;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Nights over all organisations, and those of them that are made again.
final class NightRoutes {

  private static final int NIGHTS_PAGE = 7;
  private static final int OPEN_PAGE = 100;
  private static final int LOOK = 1_000;
  private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,63}");
  private static final String FORM = "Send {} for all that failed, or {\"organization\": \"…\"}.";

  private final NightBook nights;
  private final RerunDesk reruns;
  private final InstantSource clock;

  NightRoutes(NightBook nights, RerunDesk reruns, InstantSource clock) {
    this.nights = nights;
    this.reruns = reruns;
    this.clock = clock;
  }

  Answer list(Request request, Principal principal) {
    Optional<LocalDate> before = request.parameter("before").flatMap(ParameterText::day);
    if (!request.hasOnly(Set.of("before"))
        || before.isPresent() != request.parameter("before").isPresent()) {
      return Problem.BAD_REQUEST.at(request.path(), "The one parameter is before=YYYY-MM-DD");
    }
    // Where the sun rises first, today is over before it is elsewhere.
    LocalDate last =
        before
            .map(date -> date.minusDays(1))
            .orElseGet(() -> clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
    LocalDate first = last.minusDays(NIGHTS_PAGE - 1L);
    List<NightJson> found = nights.nights(first, last).stream().map(NightJson::of).toList();
    return Answer.secret(new NightsPage(found, found.isEmpty() ? null : first.toString()));
  }

  Answer open(Request request, Principal principal) {
    Optional<LocalDate> night = night(request);
    Optional<String> cursor = request.parameter("cursor").filter(SLUG.asMatchPredicate());
    if (night.isEmpty() || !Paged.isAsked(request, cursor)) {
      return Problem.BAD_REQUEST.at(request.path(), "A night is at …/YYYY-MM-DD, with cursor=…");
    }
    List<OpenJson> found =
        nights.open(night.get(), cursor.orElse(""), OPEN_PAGE + 1).stream()
            .map(OpenJson::of)
            .toList();
    var page = Paged.of(found, OPEN_PAGE, OpenJson::slug);
    return Answer.secret(new OpenPage(night.get().toString(), page.entries(), page.next()));
  }

  Answer rerun(Request request, Principal principal) {
    Optional<LocalDate> night = night(request);
    Optional<Predicate<Open>> wanted =
        request.hasOnly(Set.of()) ? wanted(request) : Optional.empty();
    if (night.isEmpty() || wanted.isEmpty()) {
      return Problem.BAD_REQUEST.at(request.path(), FORM);
    }
    List<Organization> organizations = open(night.get(), wanted.get());
    if (organizations.isEmpty()) {
      return Problem.NOT_FOUND.at(request.path(), "Nothing of it failed on this night.");
    }
    return reruns
        .ask(principal.memberId(), night.get(), organizations)
        .map(run -> Answer.secret(202, new RerunJson(run.toString(), organizations.size())))
        .orElseGet(() -> Problem.FULL.at(request.path()));
  }

  private static Optional<LocalDate> night(Request request) {
    return ParameterText.day(request.pathParts().getOrDefault("date", ""));
  }

  /// All that failed, or one that is named; empty for what cannot be read.
  private static Optional<Predicate<Open>> wanted(Request request) {
    if (request.body().length() == 0) {
      return Optional.of(open -> open.failure() != null);
    }
    return Json.read(request.body()).filter(JsonNode::isObject).flatMap(NightRoutes::wanted);
  }

  private static Optional<Predicate<Open>> wanted(JsonNode json) {
    if (json.isEmpty()) {
      return Optional.of(open -> open.failure() != null);
    }
    Optional<UUID> one =
        json.size() == 1 && json.path("organization").isTextual()
            ? Ids.parse(json.path("organization").asText())
            : Optional.empty();
    return one.map(id -> open -> open.organization().id().value().equals(id));
  }

  private List<Organization> open(LocalDate night, Predicate<Open> wanted) {
    var found = new ArrayList<Organization>();
    List<Open> page = nights.open(night, "", LOOK);
    while (!page.isEmpty()) {
      page.stream().filter(wanted).map(Open::organization).forEach(found::add);
      page = nights.open(night, page.getLast().organization().slug(), LOOK);
    }
    return found;
  }
}
