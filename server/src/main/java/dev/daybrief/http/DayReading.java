package dev.daybrief.http;

import dev.daybrief.day.Organization;
import dev.daybrief.http.DayPages.Found;
import java.time.LocalDate;
import java.util.function.Function;

/// What the two read routes share: the days, and the answers to a day that is there or not.
record DayReading(DayPages pages, KnownOrganizations organizations) {

  static Answer answer(Found found, Function<Page, Packable> part, Request request) {
    Answer answer = Answer.tagged(part.apply(found.page()), request);
    return found.stale() ? answer.with("Daybrief-Stale", "true") : answer;
  }

  Answer noBrief(Organization organization, LocalDate date, Request request) {
    if (date.isAfter(organizations.yesterday(organization))) {
      String zone = organization.zone().getId();
      return Problem.NO_BRIEF.at(
          request.path(),
          "%s is not over in %s; its brief is made after midnight.".formatted(date, zone));
    }
    return Problem.NO_BRIEF.at(
        request.path(),
        "The brief of %s has not been published. Make it with: daybrief generate --date %s"
            .formatted(date, date));
  }
}
