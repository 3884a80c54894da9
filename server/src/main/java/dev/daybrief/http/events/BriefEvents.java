package dev.daybrief.http.events;

import dev.daybrief.access.Principal;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Tells pages that are open which briefs of their organisation were published. Any thread may.
public final class BriefEvents {

  /// Pages that listen to this process.
  private static final int MOST_PAGES = 2_000;

  private static final int MOST_PAGES_OF_A_MEMBER = 10;

  private static final String CHANGED = "event: organization.changed\ndata: {}\n\n";
  private static final String MISSED = "event: brief.missed\ndata: {}\n\n";

  private final List<OpenPage> pages = new ArrayList<>();

  /// Begins to tell the one who asks, for as long as the session lasts.
  ///
  /// @param signedIn whether it still does
  public void open(
      RoutingContext context, Request request, Principal principal, BooleanSupplier signedIn) {
    if (!request.hasOnly(Set.of())) {
      Problem.BAD_REQUEST.at(request.path(), "Send no parameters.").send(context);
      return;
    }
    var page = new OpenPage(context, principal, signedIn, this::forget);
    if (!admit(page)) {
      Problem.BUSY
          .at(request.path(), "Too many pages listen; close one.")
          .with("Retry-After", "60")
          .send(context);
      return;
    }
    page.begin();
  }

  private synchronized boolean admit(OpenPage page) {
    long ofTheMember = pages.stream().filter(page::isOfSameMember).count();
    return pages.size() < MOST_PAGES && ofTheMember < MOST_PAGES_OF_A_MEMBER && pages.add(page);
  }

  private synchronized void forget(OpenPage page) {
    pages.remove(page);
  }

  private synchronized List<OpenPage> all() {
    return List.copyOf(pages);
  }

  public void published(OrganizationId organization, LocalDate date, int revision) {
    String event =
        "event: %s\ndata: {\"date\":\"%s\",\"revision\":%d}\n\n"
            .formatted(revision == 1 ? "brief.published" : "brief.revised", date, revision);
    tell(organization, event);
  }

  /// Ends what listens: this process is about to go, and the pages find another one.
  public void end() {
    all().forEach(OpenPage::close);
  }

  /// Something may have been published that nobody heard of.
  public void missed() {
    all().forEach(page -> page.tell(MISSED));
  }

  /// Something of the organisation may be another than it was.
  public void missed(OrganizationId organization) {
    tell(organization, MISSED);
  }

  /// What a session tells of its organisation is another than it was.
  public void changed(OrganizationId organization) {
    tell(organization, CHANGED);
  }

  private void tell(OrganizationId organization, String event) {
    all().stream().filter(page -> page.isOf(organization)).forEach(page -> page.tell(event));
  }
}
