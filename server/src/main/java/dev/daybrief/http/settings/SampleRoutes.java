package dev.daybrief.http.settings;

import dev.daybrief.access.Principal;
import dev.daybrief.brief.SampleDesk;
import dev.daybrief.brief.SampleDesk.Answer.HasRecords;
import dev.daybrief.brief.SampleDesk.Answer.Loaded;
import dev.daybrief.day.Organization;
import dev.daybrief.http.Answer;
import dev.daybrief.http.KnownOrganizations;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Invented records for a first look, until they are removed.
final class SampleRoutes {

  private final SampleDesk desk;
  private final KnownOrganizations known;

  SampleRoutes(SampleDesk desk, KnownOrganizations known) {
    this.desk = desk;
    this.known = known;
  }

  /// @param run makes the briefs; null where none could be queued
  private record LoadedJson(@Nullable String run) {}

  Answer load(Request request, Principal principal) {
    if (!isEmpty(request)) {
      return Problem.BAD_REQUEST.at(request.path(), "Send no parameters and no body.");
    }
    Organization organization = organization(principal);
    var answer = desk.load(organization, principal.memberId());
    known.forget(organization.id());
    return switch (answer) {
      case Loaded(var run) -> Answer.secret(new LoadedJson(run.map(UUID::toString).orElse(null)));
      case HasRecords() -> Problem.HAS_RECORDS.at(request.path());
    };
  }

  Answer remove(Request request, Principal principal) {
    if (!isEmpty(request)) {
      return Problem.BAD_REQUEST.at(request.path(), "Send no parameters and no body.");
    }
    Organization organization = organization(principal);
    desk.remove(organization, principal.memberId());
    known.forget(organization.id());
    return Answer.done();
  }

  private static boolean isEmpty(Request request) {
    return request.hasOnly(Set.of()) && request.body().length() == 0;
  }

  private Organization organization(Principal principal) {
    return known.find(principal.organization()).orElseThrow().organization();
  }
}
