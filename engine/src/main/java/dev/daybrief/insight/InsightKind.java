package dev.daybrief.insight;

import java.util.Locale;

/// The kinds of [Insight]: the two pinned ones, then the free ones, most telling first. Their order
/// breaks ties in ranking.
public enum InsightKind {
  READY_CALLS,
  MISSED_CALLS,
  DATA_GAP,
  DAY_CHANGE,
  SHARE_CHANGE,
  CALM,
  STANDING;

  /// The item type of the public contract: lower case with underscores.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
