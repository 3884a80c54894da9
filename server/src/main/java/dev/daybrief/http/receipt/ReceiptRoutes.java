package dev.daybrief.http.receipt;

import dev.daybrief.access.Principal;
import dev.daybrief.access.Role;
import dev.daybrief.brief.Proof;
import dev.daybrief.brief.ProofSource;
import dev.daybrief.day.Organization;
import dev.daybrief.http.Answer;
import dev.daybrief.http.Cursor;
import dev.daybrief.http.DayPages;
import dev.daybrief.http.DayPages.Found;
import dev.daybrief.http.Page;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import dev.daybrief.http.ShownLine;
import io.vertx.core.buffer.Buffer;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/// The receipt of a line of a day's brief. A line that is not there, on a day that is not there or
/// is another organisation's, is answered alike.
public final class ReceiptRoutes {

  private static final Set<String> PARAMETERS = Set.of("revision", "cursor", "limit");
  private static final int USUAL_PAGE = 50;
  private static final int LARGEST_PAGE = 100;

  /// Rows of one file; the header Daybrief-Next says where the next one begins.
  private static final int LARGEST_FILE = 10_000;

  private final DayPages pages;
  private final ProofSource proofs;
  private final Organizations organizations;

  /// Which organisation a member belongs to; empty for one that is gone.
  @FunctionalInterface
  public interface Organizations {
    Optional<Organization> find(Principal principal);
  }

  public ReceiptRoutes(DayPages pages, ProofSource proofs, Organizations organizations) {
    this.pages = pages;
    this.proofs = proofs;
    this.organizations = organizations;
  }

  private record Line(Organization organization, ZoneId zone, ShownLine item) {}

  public Answer json(Request request, Principal principal) {
    Optional<ReceiptQuery> query = query(request, USUAL_PAGE, LARGEST_PAGE);
    if (query.isEmpty()) {
      return unreadable(request, LARGEST_PAGE);
    }
    return line(request, principal, query.get())
        .map(line -> json(line, query.get(), request, principal))
        .orElseGet(() -> absent(request));
  }

  private Answer json(Line line, ReceiptQuery query, Request request, Principal principal) {
    Proof proof = proofs.prove(line.organization, line.item.receipt(), line.zone);
    Proof.Page page = page(line, query);
    String id = request.pathParts().getOrDefault("id", "");
    return Answer.secret(
        ReceiptJson.of(id, line.item, line.zone, proof, page, isMasked(principal)));
  }

  /// For spreadsheets.
  public Answer csv(Request request, Principal principal) {
    Optional<ReceiptQuery> query = query(request, LARGEST_FILE, LARGEST_FILE);
    if (query.isEmpty()) {
      return unreadable(request, LARGEST_FILE);
    }
    return line(request, principal, query.get())
        .map(
            line -> {
              Proof.Page page = page(line, query.get());
              String text = ReceiptCsv.of(page, isMasked(principal));
              Answer answer =
                  Answer.of(200, "text/csv; charset=utf-8", Buffer.buffer(text))
                      .with("Cache-Control", "no-store")
                      .with("Content-Disposition", "attachment; filename=\"receipt.csv\"");
              return page.next()
                  .map(next -> answer.with("Daybrief-Next", Cursor.of(next)))
                  .orElse(answer);
            })
        .orElseGet(() -> absent(request));
  }

  private Proof.Page page(Line line, ReceiptQuery query) {
    return proofs.page(
        line.organization, line.item.receipt(), line.zone, query.after(), query.limit());
  }

  private static Optional<ReceiptQuery> query(Request request, int usual, int most) {
    return request.hasOnly(PARAMETERS) ? ReceiptQuery.of(request, usual, most) : Optional.empty();
  }

  private Optional<Line> line(Request request, Principal principal, ReceiptQuery query) {
    return organizations
        .find(principal)
        .flatMap(
            organization ->
                page(principal, query)
                    .flatMap(
                        page ->
                            page.line(request.pathParts().getOrDefault("id", ""))
                                .map(item -> new Line(organization, page.zone(), item))));
  }

  private Optional<Page> page(Principal principal, ReceiptQuery query) {
    return query.revision().isPresent()
        ? pages.findRevision(principal.organization(), query.date(), query.revision().getAsInt())
        : pages.find(principal.organization(), query.date()).map(Found::page);
  }

  private static boolean isMasked(Principal principal) {
    return !principal.role().mayAct(Role.MANAGER);
  }

  private static Answer unreadable(Request request, int most) {
    return Problem.BAD_REQUEST.at(
        request.path(),
        "A receipt takes revision=1 or more, limit=1 to %d, and the cursor of the page before."
            .formatted(most));
  }

  private static Answer absent(Request request) {
    return Problem.NOT_FOUND.at(request.path(), "There is no such line in the brief of this day.");
  }
}
