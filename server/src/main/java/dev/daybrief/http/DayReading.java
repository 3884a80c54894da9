package dev.daybrief.http;

import dev.daybrief.brief.FirstViewDesk;
import dev.daybrief.day.Organization;
import dev.daybrief.http.DayPages.Found;
import java.time.LocalDate;
import java.util.function.Function;

/// What the two read routes share: the days, and the answers to a day that is there or not.
record DayReading(DayPages pages, KnownOrganizations organizations, FirstViewDesk views) {

  /// Making a day takes a tenth of a second, or some with a model.
  private static final String SECONDS = "2";

  static Answer answer(Found found, Function<Page, Packable> part, Request request) {
    Answer answer = Answer.tagged(part.apply(found.page()), request);
    return found.stale() ? answer.with("Daybrief-Stale", "true") : answer;
  }

  static Answer noRevision(LocalDate date, Request request) {
    return Problem.NO_BRIEF.at(
        request.path(), "The brief of %s has no such revision.".formatted(date));
  }

  Answer noBrief(Organization organization, LocalDate date, Request request) {
    if (date.isAfter(organizations.yesterday(organization))) {
      String zone = organization.zone().getId();
      return Problem.NO_BRIEF.at(
          request.path(),
          "%s is not over in %s; its brief is made after midnight.".formatted(date, zone));
    }
    if (views.look(organization, date)) {
      return Problem.NO_BRIEF
          .at(
              request.path(),
              "The brief of %s has not been published. Where there are records it is being made now."
                  .formatted(date))
          .with("Retry-After", SECONDS);
    }
    return Problem.NO_BRIEF.at(
        request.path(),
        "The brief of %s has not been published. Make it with: daybrief generate --date %s"
            .formatted(date, date));
  }
}
