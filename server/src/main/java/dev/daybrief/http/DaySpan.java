package dev.daybrief.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/// Days of UTC as `from` and `to` name them, both included.
public record DaySpan(LocalDate from, LocalDate to) {

  private static final int USUAL_DAYS = 30;
  private static final int MOST_DAYS = 400;

  public static final String FORM =
      "Say from=YYYY-MM-DD and to=YYYY-MM-DD, at most %d days.".formatted(MOST_DAYS);

  /// Of a request that has no other parameters; up to today, and 30 days back, unless it says
  /// otherwise.
  public static Optional<DaySpan> ofUsage(Request request, Instant now) {
    if (!request.hasOnly(Set.of("from", "to"))) {
      return Optional.empty();
    }
    Optional<LocalDate> to =
        request
            .parameter("to")
            .map(ParameterText::date)
            .orElseGet(() -> Optional.of(now.atZone(ZoneOffset.UTC).toLocalDate()));
    Optional<LocalDate> from =
        request
            .parameter("from")
            .map(ParameterText::date)
            .orElseGet(() -> to.map(last -> last.minusDays(USUAL_DAYS)));
    return from.flatMap(first -> to.map(last -> new DaySpan(first, last)))
        .filter(span -> !span.from.isAfter(span.to))
        .filter(span -> span.from.isAfter(span.to.minusDays(MOST_DAYS)));
  }
}
