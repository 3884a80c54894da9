package dev.daybrief.http;

import dev.daybrief.brief.BriefItem;
import dev.daybrief.brief.Receipt;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.insight.Subject;
import dev.daybrief.ranking.Topic;
import org.jspecify.annotations.Nullable;

/// What routes need to know of a line that is on show.
///
/// @param count the number shown large, where one is telling
public record ShownLine(InsightKind kind, @Nullable Long count, Receipt receipt) {

  static ShownLine of(BriefItem item) {
    return new ShownLine(item.kind(), item.count(), item.receipt());
  }

  /// What a reader recognises it by.
  public Topic topic() {
    return new Topic(kind, Subject.of(receipt.metric()));
  }
}
