package dev.daybrief.http.settings;

import dev.daybrief.access.Principal;
import dev.daybrief.attach.SourceReports;
import dev.daybrief.attach.SourceReports.Report;
import dev.daybrief.http.Answer;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Attached databases that hold rows of the organisation of the one who asks. Addresses, mappings
/// and what is told of a failure are the installation's and stay there.
final class SourceRoute {

  private final SourceReports reports;

  SourceRoute(SourceReports reports) {
    this.reports = reports;
  }

  private record SourcesJson(List<SourceJson> sources) {}

  /// @param readAt when the last sync told of itself
  /// @param knownUntil the newest change that is known
  private record SourceJson(
      String source,
      String feed,
      String state,
      String readAt,
      @Nullable String knownUntil,
      long records,
      long refused) {

    static SourceJson of(Report report) {
      Instant knownUntil = report.knownUntil();
      return new SourceJson(
          report.feed().source(),
          report.feed().feed(),
          report.state().name().toLowerCase(Locale.ROOT),
          report.at().toString(),
          knownUntil == null ? null : knownUntil.toString(),
          report.rows().known(),
          report.rows().refused());
    }
  }

  Answer list(Request request, Principal principal) {
    return request.hasOnly(Set.of())
        ? Answer.secret(
            new SourcesJson(
                reports.list(principal.organization()).stream().map(SourceJson::of).toList()))
        : Problem.BAD_REQUEST.at(request.path(), "Send no parameters.");
  }
}
