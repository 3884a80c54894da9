package dev.daybrief.http;

import dev.daybrief.access.Principal;
import dev.daybrief.brief.BriefHistory;
import dev.daybrief.brief.BriefHistory.Day;
import dev.daybrief.brief.BriefItem;
import dev.daybrief.day.OrganizationId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The briefs of many days, and a search of their lines.
final class HistoryRoute {

  private final BriefHistory history;

  HistoryRoute(BriefHistory history) {
    this.history = history;
  }

  Answer list(Request request, Principal principal) {
    Optional<BriefHistory.Query> query = HistoryQuery.of(request);
    if (query.isEmpty()) {
      return Problem.BAD_REQUEST.at(request.path(), HistoryQuery.HELP);
    }
    OrganizationId organization = principal.organization();
    BriefHistory.Page page = history.find(organization, query.get());
    return Answer.secret(PageJson.of(organization, page));
  }

  /// @param nextCursor null on the last page
  record PageJson(List<DayJson> briefs, @Nullable String nextCursor) {

    static PageJson of(OrganizationId organization, BriefHistory.Page page) {
      return new PageJson(
          page.days().stream().map(day -> DayJson.of(organization, day)).toList(),
          page.more() ? page.days().getLast().date().toString() : null);
    }
  }

  record DayJson(String date, int revision, String generatedAt, List<LineJson> items) {

    static DayJson of(OrganizationId organization, Day day) {
      return new DayJson(
          day.date().toString(),
          day.revision().revision(),
          day.revision().publishedAt().toString(),
          day.items().stream().map(item -> LineJson.of(organization, day, item)).toList());
    }
  }

  record LineJson(
      String id,
      String type,
      String label,
      String tone,
      String title,
      String description,
      @Nullable Long count,
      int priority) {

    static LineJson of(OrganizationId organization, Day day, BriefItem item) {
      return new LineJson(
          ActivityJson.id(organization, day.date(), item),
          item.kind().word(),
          item.standing().label().word(),
          item.standing().tone().word(),
          item.wording().title(),
          item.wording().description(),
          item.count(),
          item.priority());
    }
  }
}
