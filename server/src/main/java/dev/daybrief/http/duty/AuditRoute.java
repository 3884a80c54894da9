package dev.daybrief.http.duty;

import dev.daybrief.access.Act;
import dev.daybrief.access.AuditLog;
import dev.daybrief.access.AuditLog.Filter;
import dev.daybrief.access.Principal;
import dev.daybrief.day.Organization;
import dev.daybrief.http.Answer;
import dev.daybrief.http.KnownOrganizations;
import dev.daybrief.http.Paged;
import dev.daybrief.http.ParameterText;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What was done in the organisation of the one who asks, newest first.
final class AuditRoute {

  private static final int PAGE = 50;
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private final AuditLog log;
  private final KnownOrganizations organizations;

  AuditRoute(AuditLog log, KnownOrganizations organizations) {
    this.log = log;
    this.organizations = organizations;
  }

  Answer page(Request request, Principal principal) {
    Optional<Filter> filter =
        request.hasOnly(Set.of("from", "to", "act", "cursor"))
            ? organizations
                .find(principal.organization())
                .flatMap(known -> filter(request, known.organization()))
            : Optional.empty();
    Optional<Long> before = read(request, "cursor", AuditRoute::number, Long.MAX_VALUE);
    if (filter.isEmpty() || before.isEmpty()) {
      return Problem.BAD_REQUEST.at(
          request.path(), "Say from=YYYY-MM-DD, to=YYYY-MM-DD, act=… and cursor=…, or leave them.");
    }
    List<AuditJson.EntryJson> found =
        log.page(principal.organization(), filter.get(), before.get(), PAGE + 1).stream()
            .map(AuditJson.EntryJson::of)
            .toList();
    var page = Paged.of(found, PAGE, entry -> Long.toString(entry.number()));
    return Answer.secret(AuditJson.of(page));
  }

  /// Days are the organisation's, both included.
  private static Optional<Filter> filter(Request request, Organization organization) {
    Optional<Instant> from =
        read(
            request,
            "from",
            text -> ParameterText.day(text).map(day -> start(organization, day)),
            EARLIEST);
    Optional<Instant> until =
        read(
            request,
            "to",
            text -> ParameterText.day(text).map(day -> end(organization, day)),
            LATEST);
    Optional<Act> act = request.parameter("act").flatMap(Act::parse);
    return from.isPresent()
            && until.isPresent()
            && act.isPresent() == request.parameter("act").isPresent()
        ? Optional.of(new Filter(from.get(), until.get(), act.orElse(null)))
        : Optional.empty();
  }

  /// Empty for what is there and cannot be read.
  private static <T> Optional<T> read(
      Request request, String name, Function<String, Optional<T>> reading, T absent) {
    return request.parameter(name).map(reading).orElseGet(() -> Optional.of(absent));
  }

  private static Optional<Long> number(String text) {
    return Optional.of(text).filter(NUMBER.asMatchPredicate()).map(Long::valueOf);
  }

  private static Instant start(Organization organization, LocalDate day) {
    return organization.day(day).start();
  }

  private static Instant end(Organization organization, LocalDate day) {
    return organization.day(day).end();
  }
}
