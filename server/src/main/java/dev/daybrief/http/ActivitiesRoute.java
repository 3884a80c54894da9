package dev.daybrief.http;

import dev.daybrief.access.Principal;
import dev.daybrief.day.Organization;
import dev.daybrief.http.Endpoint.MemberWork;
import dev.daybrief.http.KnownOrganizations.Known;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// The five lines of a day, of the organisation's yesterday where no date is given. What is in
/// memory is answered at once, on the thread that reads the request.
final class ActivitiesRoute implements MemberWork {

  private static final Set<String> PARAMETERS = Set.of("date", "limit");

  private final DayReading days;

  ActivitiesRoute(DayReading days) {
    this.days = days;
  }

  /// @param date empty for yesterday
  private record Query(Optional<LocalDate> date, int limit) {

    static Optional<Query> of(Request request) {
      Optional<LocalDate> date = request.parameter("date").flatMap(ParameterText::date);
      Optional<Integer> limit = ParameterText.limit(request.parameter("limit").orElse("5"));
      boolean unreadableDate = request.parameter("date").isPresent() && date.isEmpty();
      return request.hasOnly(PARAMETERS) && !unreadableDate
          ? limit.map(number -> new Query(date, number))
          : Optional.empty();
    }
  }

  @Override
  public Optional<Answer> atOnce(Request request, Principal principal) {
    Optional<Query> query = Query.of(request);
    if (query.isEmpty()) {
      return Optional.of(
          Problem.BAD_REQUEST.at(
              request.path(), "Parameters are date=YYYY-MM-DD and limit=1 to 5, each once."));
    }
    return days.organizations()
        .peek(principal.organization())
        .map(Known::organization)
        .flatMap(
            organization ->
                days.pages()
                    .peek(organization.id(), date(query.get(), organization))
                    .map(
                        found ->
                            DayReading.answer(
                                found, page -> page.activities(query.get().limit()), request)));
  }

  @Override
  public Answer answer(Request request, Principal principal) {
    Optional<Known> known = days.organizations().find(principal.organization());
    if (known.isEmpty()) {
      return Problem.NO_SESSION.at(request.path());
    }
    Organization organization = known.get().organization();
    Query query = Query.of(request).orElseThrow();
    LocalDate date = date(query, organization);
    return days.pages()
        .find(organization.id(), date)
        .map(found -> DayReading.answer(found, page -> page.activities(query.limit()), request))
        .orElseGet(() -> days.noBrief(organization, date, request));
  }

  private LocalDate date(Query query, Organization organization) {
    return query.date().orElseGet(() -> days.organizations().yesterday(organization));
  }
}
