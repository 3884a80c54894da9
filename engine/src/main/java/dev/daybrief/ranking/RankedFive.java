package dev.daybrief.ranking;

import dev.daybrief.insight.InsightKind;
import java.util.List;

/// Exactly five, in order: ready calls, missed calls, then the three most telling.
public record RankedFive(List<RankedInsight> lines) {

  public RankedFive {
    lines = List.copyOf(lines);
    if (lines.size() != 5) {
      throw new IllegalArgumentException("a brief has five lines, not " + lines.size());
    }
    for (int i = 0; i < 5; i++) {
      if (lines.get(i).priority() != i + 1) {
        throw new IllegalArgumentException("priorities run from 1 to 5");
      }
    }
    if (lines.get(0).insight().kind() != InsightKind.READY_CALLS
        || lines.get(1).insight().kind() != InsightKind.MISSED_CALLS) {
      throw new IllegalArgumentException("the pinned counts come first");
    }
  }
}
