package dev.daybrief.http.overview;

import dev.daybrief.access.Principal;
import dev.daybrief.access.Role;
import dev.daybrief.brief.AnswerList;
import dev.daybrief.brief.DayBook;
import dev.daybrief.day.Organization;
import dev.daybrief.fact.Arrival;
import dev.daybrief.http.Answer;
import dev.daybrief.http.KnownOrganizations;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import dev.daybrief.http.overview.DashboardJson.AnswerJson;
import dev.daybrief.http.overview.DashboardJson.ThemesJson;
import dev.daybrief.http.overview.DashboardJson.TileJson;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.MetricNames;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Tiles of a day, and themes, calls and newest answers of the days until then.
final class DashboardRoute {

  private static final List<Metric> TILES =
      List.of(
          Metric.CALLS_TOTAL,
          Metric.CALLS_COMPLETED,
          Metric.CALLS_MISSED_SHARE,
          Metric.FEEDBACK_NPS);

  /// Answers shown.
  private static final int ANSWERS = 5;

  private final DayBook days;
  private final AnswerList answers;
  private final KnownOrganizations organizations;
  private final MetricNames names;

  DashboardRoute(
      DayBook days, AnswerList answers, KnownOrganizations organizations, MetricNames names) {
    this.days = days;
    this.answers = answers;
    this.organizations = organizations;
    this.names = names;
  }

  Answer show(Request request, Principal principal) {
    Optional<Span> span = Span.of(request);
    if (span.isEmpty()) {
      return Span.unreadable(request);
    }
    boolean masked = !principal.role().mayAct(Role.MANAGER);
    return organizations
        .find(principal.organization())
        .map(KnownOrganizations.Known::organization)
        .map(organization -> Answer.secret(dashboard(organization, span.get(), masked)))
        .orElseGet(() -> Problem.NO_SESSION.at(request.path()));
  }

  private DashboardJson dashboard(Organization organization, Span span, boolean masked) {
    List<DayBook.Day> found = days.days(organization, span.from(), span.to());
    DayBook.Day last = found.getLast();
    Function<Metric, String> spoken = metric -> names.name(metric, span.language());
    var newest =
        answers.newest(
            organization.id(),
            organization.day(span.from()).start(),
            organization.day(span.to()).end(),
            ANSWERS);
    return new DashboardJson(
        span.to().toString(),
        organization.zone().getId(),
        dataThrough(last),
        TILES.stream().map(metric -> TileJson.of(metric, last, spoken.apply(metric))).toList(),
        ThemesJson.of(found, spoken),
        Points.of(Metric.CALLS_TOTAL, found),
        newest.stream().map(answer -> AnswerJson.of(answer, masked, spoken)).toList(),
        masked);
  }

  private static @Nullable String dataThrough(DayBook.Day day) {
    return day.known().stream()
        .flatMap(known -> known.sheet().arrivals().values().stream())
        .map(Arrival::newest)
        .filter(Objects::nonNull)
        .max(Comparator.<Instant>naturalOrder())
        .map(Instant::toString)
        .orElse(null);
  }
}
