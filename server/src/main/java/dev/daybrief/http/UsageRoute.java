package dev.daybrief.http;

import dev.daybrief.access.Principal;
import dev.daybrief.http.UsageJson.SentJson;
import dev.daybrief.http.UsageJson.SentPage;
import dev.daybrief.prompt.EgressBook;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What went out to the model and what it cost, for administrators of the organisation.
final class UsageRoute {

  /// A payload has some 10 kB.
  private static final int PAGE = 20;

  private final EgressBook book;
  private final InstantSource clock;

  UsageRoute(EgressBook book, InstantSource clock) {
    this.book = book;
    this.clock = clock;
  }

  Answer days(Request request, Principal principal) {
    Optional<DaySpan> span = DaySpan.ofUsage(request, clock.instant());
    if (span.isEmpty()) {
      return Problem.BAD_REQUEST.at(request.path(), DaySpan.FORM);
    }
    var days = book.days(principal.organization(), span.get().from(), span.get().to());
    return Answer.secret(UsageJson.of(span.get().from(), span.get().to(), days));
  }

  Answer requests(Request request, Principal principal) {
    Optional<LocalDate> day = ParameterText.date(request.pathParts().getOrDefault("date", ""));
    Optional<UUID> cursor = request.parameter("cursor").flatMap(Ids::parse);
    if (day.isEmpty() || !Paged.isAsked(request, cursor)) {
      return Problem.BAD_REQUEST.at(
          request.path(), "A day's requests are at /api/v1/model-usage/YYYY-MM-DD, with cursor=…");
    }
    @Nullable UUID before = cursor.orElse(null);
    List<SentJson> found =
        book.sent(principal.organization(), day.get(), before, PAGE + 1).stream()
            .map(SentJson::of)
            .toList();
    var page = Paged.of(found, PAGE, SentJson::call);
    return Answer.secret(new SentPage(page.entries(), page.next()));
  }
}
