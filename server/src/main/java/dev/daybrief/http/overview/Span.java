package dev.daybrief.http.overview;

import dev.daybrief.http.Answer;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Days from the first to the last, both included.
record Span(LocalDate from, LocalDate to) {

  /// A year, and what lies between two ends of a quarter.
  private static final int MOST_DAYS = 400;

  static Optional<Span> of(Request request) {
    var asked = new Parameters(request);
    Optional<LocalDate> from = asked.date("from");
    Optional<LocalDate> to = asked.date("to");
    return request.hasOnly(Set.of("from", "to")) && asked.areReadable()
        ? from.flatMap(first -> to.map(last -> new Span(first, last))).filter(Span::isShort)
        : Optional.empty();
  }

  private boolean isShort() {
    return !from.isAfter(to) && to.isBefore(from.plusDays(MOST_DAYS));
  }

  static Answer unreadable(Request request) {
    return Problem.BAD_REQUEST.at(
        request.path(),
        "Say from=YYYY-MM-DD and to=YYYY-MM-DD, at most %d days.".formatted(MOST_DAYS));
  }
}
