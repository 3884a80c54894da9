package dev.daybrief.http.duty;

import dev.daybrief.access.Actor;
import dev.daybrief.access.Principal;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.http.Failures;
import dev.daybrief.http.KnownOrganizations;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import dev.daybrief.http.doors.Turns;
import dev.daybrief.http.doors.Turns.Turn;
import dev.daybrief.record.ExportDesk;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// All that is stored of the organisation of the one who asks, while the session lasts.
final class ExportRoute {

  /// Each takes a connection and half a processor for as long as it is read.
  private static final int MOST = 2;

  private static final int MOST_OF_ONE = 1;

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Type",
          "application/zip",
          "Content-Disposition",
          "attachment; filename=\"daybrief-export.zip\"",
          "Cache-Control",
          "no-store");

  private final ExportDesk desk;
  private final KnownOrganizations organizations;
  private final Turns<OrganizationId> turns = new Turns<>(MOST, MOST_OF_ONE);

  ExportRoute(ExportDesk desk, KnownOrganizations organizations) {
    this.desk = desk;
    this.organizations = organizations;
  }

  void give(
      RoutingContext context, Request request, Principal principal, BooleanSupplier signedIn) {
    if (!request.hasOnly(Set.of()) || request.body().length() > 0) {
      Problem.BAD_REQUEST.at(request.path(), "Send no parameters and no body.").send(context);
      return;
    }
    Optional<Turn> turn = turns.enter(principal.organization());
    if (turn.isEmpty()) {
      Problem.BUSY
          .at(request.path(), "One export is made at a time.")
          .with("Retry-After", "60")
          .send(context);
      return;
    }
    var answer = new AnswerStream(context, HEADERS, signedIn);
    Thread.ofVirtual().name("export").start(() -> give(request, principal, answer, turn.get()));
  }

  private void give(Request request, Principal principal, AnswerStream answer, Turn ours) {
    try (Turn _ = ours) {
      Actor.member(principal.memberId())
          .<Optional<IOException>>doing(() -> given(principal, answer))
          .ifPresentOrElse(_ -> answer.cutOff(), answer::end);
    } catch (RuntimeException failure) {
      answer.fail(Failures.of(failure, request.path()));
    }
  }

  /// What became of the one who reads, where it was nothing good.
  private Optional<IOException> given(Principal principal, AnswerStream answer) {
    Organization organization =
        organizations.find(principal.organization()).orElseThrow().organization();
    try {
      desk.write(organization, answer);
      return Optional.empty();
    } catch (IOException gone) {
      return Optional.of(gone);
    }
  }
}
