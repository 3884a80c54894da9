package dev.daybrief.http;

import dev.daybrief.access.Principal;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.http.DayPages.Found;
import dev.daybrief.http.Endpoint.MemberWork;
import dev.daybrief.http.KnownOrganizations.Known;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// The whole brief of a day: the current revision from memory, an earlier one from the store.
final class BriefRoute implements MemberWork {

  private static final Set<String> PARAMETERS = Set.of("revision");

  private final DayReading days;

  BriefRoute(DayReading days) {
    this.days = days;
  }

  /// @param revision empty for the current one
  private record Query(LocalDate date, Optional<Integer> revision) {

    static Optional<Query> of(Request request) {
      Optional<Integer> revision = request.parameter("revision").flatMap(ParameterText::revision);
      boolean unreadableRevision = request.parameter("revision").isPresent() && revision.isEmpty();
      return request.hasOnly(PARAMETERS) && !unreadableRevision
          ? ParameterText.date(request.pathParts().getOrDefault("date", ""))
              .map(date -> new Query(date, revision))
          : Optional.empty();
    }
  }

  @Override
  public Optional<Answer> atOnce(Request request, Principal principal) {
    Optional<Query> query = Query.of(request);
    if (query.isEmpty()) {
      return Optional.of(
          Problem.BAD_REQUEST.at(
              request.path(), "A brief is at /api/v1/briefs/YYYY-MM-DD, with revision=1 or more."));
    }
    return query
        .filter(asked -> asked.revision().isEmpty())
        .flatMap(asked -> days.pages().peek(principal.organization(), asked.date()))
        .map(found -> DayReading.answer(found, Page::brief, request));
  }

  @Override
  public Answer answer(Request request, Principal principal) {
    Optional<Known> known = days.organizations().find(principal.organization());
    if (known.isEmpty()) {
      return Problem.NO_SESSION.at(request.path());
    }
    Query query = Query.of(request).orElseThrow();
    return find(principal.organization(), query)
        .map(found -> DayReading.answer(found, Page::brief, request))
        .orElseGet(
            () ->
                query.revision().isPresent()
                    ? DayReading.noRevision(query.date(), request)
                    : days.noBrief(known.get().organization(), query.date(), request));
  }

  private Optional<Found> find(OrganizationId organization, Query query) {
    return query.revision().isEmpty()
        ? days.pages().find(organization, query.date())
        : days.pages()
            .findRevision(organization, query.date(), query.revision().get())
            .map(page -> new Found(page, false));
  }
}
