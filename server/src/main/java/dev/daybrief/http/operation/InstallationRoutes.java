package dev.daybrief.http.operation;

import dev.daybrief.access.Principal;
import dev.daybrief.http.Answer;
import dev.daybrief.http.DaySpan;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import dev.daybrief.http.operation.InstallationJson.BudgetJson;
import dev.daybrief.http.operation.InstallationJson.DayJson;
import dev.daybrief.http.operation.InstallationJson.SystemJson;
import dev.daybrief.http.operation.InstallationJson.UsageJson;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What models take over the installation, and what it runs on.
final class InstallationRoutes {

  private final OperationParts parts;
  private final InstantSource clock;

  InstallationRoutes(OperationParts parts, InstantSource clock) {
    this.parts = parts;
    this.clock = clock;
  }

  Answer usage(Request request, Principal principal) {
    Instant now = clock.instant();
    Optional<DaySpan> span = DaySpan.ofUsage(request, now);
    if (span.isEmpty()) {
      return Problem.BAD_REQUEST.at(request.path(), DaySpan.FORM);
    }
    List<DayJson> days =
        parts.spend().days(span.get().from(), span.get().to()).stream().map(DayJson::of).toList();
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    return Answer.secret(
        new UsageJson(
            span.get().from().toString(),
            span.get().to().toString(),
            days,
            BudgetJson.of(parts.budget(), parts.spend().held(today))));
  }

  Answer system(Request request, Principal principal) {
    return request.hasOnly(Set.of())
        ? Answer.secret(SystemJson.of(parts.process().get(), parts.nights().backlog()))
        : Problem.BAD_REQUEST.at(request.path(), "Send no parameters.");
  }
}
