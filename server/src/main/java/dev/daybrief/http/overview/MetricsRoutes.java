package dev.daybrief.http.overview;

import dev.daybrief.access.Principal;
import dev.daybrief.brief.DayBook;
import dev.daybrief.day.Organization;
import dev.daybrief.http.Answer;
import dev.daybrief.http.KnownOrganizations;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import dev.daybrief.http.overview.MetricJson.CatalogueJson;
import dev.daybrief.http.overview.MetricJson.SeriesJson;
import dev.daybrief.http.overview.Points.PointsJson;
import dev.daybrief.insight.detection.Expected;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.MetricNames;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The catalogue of metrics, and one of them over days.
final class MetricsRoutes {

  /// One to ten.
  private static final Pattern IDS = Pattern.compile("[a-z_]{1,60}(,[a-z_]{1,60}){0,9}");

  private final DayBook days;
  private final KnownOrganizations organizations;
  private final MetricNames names;

  MetricsRoutes(DayBook days, KnownOrganizations organizations, MetricNames names) {
    this.days = days;
    this.organizations = organizations;
    this.names = names;
  }

  Answer catalogue(Request request, Principal principal) {
    var asked = new Parameters(request);
    Locale language = asked.language();
    return request.hasOnly(Set.of("language")) && asked.areReadable()
        ? Answer.secret(CatalogueJson.whole(names, language))
        : Problem.BAD_REQUEST.at(request.path(), "Send nothing, or language=de for its names.");
  }

  Answer series(Request request, Principal principal) {
    Optional<Span> span = Span.of(request);
    if (span.isEmpty()) {
      return Span.unreadable(request);
    }
    Optional<Metric> metric = Metric.find(request.pathParts().getOrDefault("metric", ""));
    if (metric.isEmpty()) {
      return Problem.NOT_FOUND.at(request.path(), "The metrics are listed at /api/v1/metrics.");
    }
    return organizations
        .find(principal.organization())
        .map(KnownOrganizations.Known::organization)
        .map(organization -> series(metric.get(), organization, span.get()))
        .orElseGet(() -> Problem.NO_SESSION.at(request.path()));
  }

  /// Several metrics over the same days, for drawings beside lines.
  Answer several(Request request, Principal principal) {
    Optional<Span> span = Span.of(request, Set.of("metrics", "from", "to"));
    Optional<String> ids = request.parameter("metrics").filter(IDS.asMatchPredicate());
    if (span.isEmpty() || ids.isEmpty()) {
      return Problem.BAD_REQUEST.at(
          request.path(),
          "Say metrics=calls_total,feedback_nps with one to ten of /api/v1/metrics,"
              + " from=YYYY-MM-DD and to=YYYY-MM-DD, at most 400 days.");
    }
    return organizations
        .find(principal.organization())
        .map(KnownOrganizations.Known::organization)
        .map(whose -> days.days(whose, span.get().from(), span.get().to()))
        .map(found -> Answer.secret(PointsJson.of(listed(ids.get()), found)))
        .orElseGet(() -> Problem.NO_SESSION.at(request.path()));
  }

  /// Those that the catalogue has: an old brief may name one that it had.
  private static List<Metric> listed(String text) {
    Set<String> ids = Set.copyOf(List.of(text.split(",")));
    return Arrays.stream(Metric.values()).filter(metric -> ids.contains(metric.id())).toList();
  }

  private Answer series(Metric metric, Organization organization, Span span) {
    var found = days.load(organization, span.from(), span.to());
    return Answer.secret(
        SeriesJson.of(
            MetricJson.of(metric, names.name(metric, span.language())),
            Points.of(metric, found.days()),
            span.to().plusDays(1),
            Expected.of(metric, found.next())));
  }
}
