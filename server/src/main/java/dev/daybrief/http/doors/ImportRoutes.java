package dev.daybrief.http.doors;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.http.Answer;
import dev.daybrief.http.Ids;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import dev.daybrief.record.ImportBook;
import dev.daybrief.record.ImportState;
import io.vertx.core.buffer.Buffer;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/// How an import stands, and which rows it refused. A foreign one is answered as an absent one.
final class ImportRoutes {

  private static final String HEADER = "line,column,reason,row\r\n";

  private final ImportBook book;
  private final InstantSource clock;

  ImportRoutes(ImportBook book, InstantSource clock) {
    this.book = book;
    this.clock = clock;
  }

  Answer find(Request request, OrganizationId organization, BodyStream body) {
    if (!request.hasOnly(Set.of())) {
      return Problem.BAD_REQUEST.at(request.path(), "Send no parameters.");
    }
    return state(request, organization)
        .map(state -> Answer.secret(ImportJson.of(state)))
        .orElseGet(() -> absent(request));
  }

  /// What is known of them by now; the header alone where there are none.
  Answer rejected(Request request, OrganizationId organization, BodyStream body) {
    if (!request.hasOnly(Set.of())) {
      return Problem.BAD_REQUEST.at(request.path(), "Send no parameters.");
    }
    return state(request, organization)
        .map(state -> Answer.of(200, "text/csv; charset=utf-8", csv(organization, state)))
        .map(
            answer ->
                answer
                    .with("Cache-Control", "no-store")
                    .with("Content-Disposition", "attachment; filename=\"rejected.csv\""))
        .orElseGet(() -> absent(request));
  }

  private Buffer csv(OrganizationId organization, ImportState state) {
    var csv = Buffer.buffer();
    Optional<String> piece = book.findRejected(organization, state.file().id(), 0);
    for (int number = 1; piece.isPresent(); number++) {
      csv.appendString(piece.get());
      piece = book.findRejected(organization, state.file().id(), number);
    }
    return csv.length() == 0 ? Buffer.buffer(HEADER) : csv;
  }

  private Optional<ImportState> state(Request request, OrganizationId organization) {
    return Ids.parse(request.pathParts().getOrDefault("id", ""))
        .flatMap(id -> book.find(organization, id, clock.instant()));
  }

  private static Answer absent(Request request) {
    return Problem.NOT_FOUND.at(request.path(), "The organisation has no such import.");
  }
}
