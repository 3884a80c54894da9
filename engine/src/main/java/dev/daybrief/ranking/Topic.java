package dev.daybrief.ranking;

import dev.daybrief.insight.Insight;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.insight.Subject;

/// What a reader recognises as "a line like this": its kind and what it is about.
public record Topic(InsightKind kind, Subject subject) {

  public static Topic of(Insight insight) {
    return new Topic(insight.kind(), Subject.of(insight.metric()));
  }
}
