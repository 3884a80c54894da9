package dev.daybrief.http.overview;

import dev.daybrief.http.Answer;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Days from the first to the last, both included, and the language of names.
record Span(LocalDate from, LocalDate to, Locale language) {

  /// A year, and what lies between two ends of a quarter.
  private static final int MOST_DAYS = 400;

  static Optional<Span> of(Request request) {
    return of(request, Set.of("from", "to", "language"));
  }

  /// @param names of the parameters that may be there
  static Optional<Span> of(Request request, Set<String> names) {
    var asked = new Parameters(request);
    Optional<LocalDate> from = asked.date("from");
    Optional<LocalDate> to = asked.date("to");
    Locale language = asked.language();
    return request.hasOnly(names) && asked.areReadable()
        ? from.flatMap(first -> to.map(last -> new Span(first, last, language)))
            .filter(Span::isShort)
        : Optional.empty();
  }

  private boolean isShort() {
    return !from.isAfter(to) && to.isBefore(from.plusDays(MOST_DAYS));
  }

  static Answer unreadable(Request request) {
    return Problem.BAD_REQUEST.at(
        request.path(),
        "Say from=YYYY-MM-DD and to=YYYY-MM-DD, at most %d days, and language=de for its names."
            .formatted(MOST_DAYS));
  }
}
