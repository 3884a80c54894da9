package dev.daybrief.insight;

import java.util.Locale;

/// The kinds of [Insight]: the two pinned ones, then the free ones, most telling first. Their order
/// breaks ties in ranking.
public enum InsightKind {
  READY_CALLS,
  MISSED_CALLS,
  DATA_GAP,
  CONTRIBUTOR,
  LASTING_CHANGE,
  DAY_CHANGE,
  SHARE_CHANGE,
  NPS_CHANGE,
  FEEDBACK_THEME,
  OPEN_WORK,
  GOAL_PACE,
  EXPECTATION,
  RECORD_OR_STREAK,
  CALM,
  STANDING;

  /// Whether such a line claims, by a test, that a number is not as usual. These claims are what
  /// the promised rate of false ones counts.
  public boolean saysUnusual() {
    return switch (this) {
      case CONTRIBUTOR, LASTING_CHANGE, DAY_CHANGE, SHARE_CHANGE, NPS_CHANGE, FEEDBACK_THEME ->
          true;
      case READY_CALLS,
          MISSED_CALLS,
          DATA_GAP,
          OPEN_WORK,
          GOAL_PACE,
          EXPECTATION,
          RECORD_OR_STREAK,
          CALM,
          STANDING ->
          false;
    };
  }

  /// The item type of the public contract: lower case with underscores.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
