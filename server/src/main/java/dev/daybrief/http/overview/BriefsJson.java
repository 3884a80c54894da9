package dev.daybrief.http.overview;

import dev.daybrief.brief.BriefList;
import dev.daybrief.brief.BriefList.Found;
import dev.daybrief.brief.BriefList.FoundLine;
import dev.daybrief.brief.ReaderOpinion.Judgement;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.http.ItemId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param nextCursor null on the last page
record BriefsJson(List<BriefJson> briefs, @Nullable String nextCursor) {

  /// @param dayState open or closed
  record BriefJson(
      String date, int revision, String generatedAt, String dayState, List<ItemJson> items) {}

  /// @param rating what the reader said of the line
  record ItemJson(
      String id,
      String type,
      String label,
      String tone,
      String title,
      String description,
      @Nullable Long count,
      int priority,
      @Nullable String rating) {}

  static BriefsJson of(OrganizationId organization, BriefList.Page page) {
    var briefs = page.briefs().stream().map(brief -> brief(organization, brief)).toList();
    return new BriefsJson(briefs, page.more() ? briefs.getLast().date() : null);
  }

  private static BriefJson brief(OrganizationId organization, Found brief) {
    return new BriefJson(
        brief.date().toString(),
        brief.revision(),
        brief.publishedAt().toString(),
        brief.closed() ? "closed" : "open",
        brief.lines().stream().map(line -> item(organization, brief, line)).toList());
  }

  private static ItemJson item(OrganizationId organization, Found brief, FoundLine line) {
    return new ItemJson(
        ItemId.of(organization, brief.date(), line.priority(), line.kind(), line.metric()),
        line.kind().word(),
        line.standing().label().word(),
        line.standing().tone().word(),
        line.title(),
        line.description(),
        line.count().orElse(null),
        line.priority(),
        line.rating().map(Judgement::word).orElse(null));
  }
}
