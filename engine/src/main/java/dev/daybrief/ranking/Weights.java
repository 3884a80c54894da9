package dev.daybrief.ranking;

import dev.daybrief.insight.Calm;
import dev.daybrief.insight.DataGap;
import dev.daybrief.insight.DayChange;
import dev.daybrief.insight.Insight;
import dev.daybrief.insight.MissedCalls;
import dev.daybrief.insight.ReadyCalls;
import dev.daybrief.insight.ShareChange;
import dev.daybrief.insight.Standing;

/// What each kind of insight weighs. The numbers are judgement: a signal stands before a plain
/// number, a plain number before calm, and what a manager can act on before what is only good to
/// know.
final class Weights {

  /// Orders of magnitude of the p-value that make a finding certain: one in ten thousand.
  private static final double CERTAIN_ORDERS = 4;

  static Salience salience(Insight insight) {
    return new Salience(
        kindWeight(insight),
        Math.sqrt(insight.impact()),
        significance(insight),
        actionability(insight));
  }

  private static double kindWeight(Insight insight) {
    return switch (insight) {
      case DataGap gap -> gap.silentSince() != null ? 1 : 0.1;
      case ShareChange _ -> 0.95;
      case DayChange _ -> 0.9;
      case Standing _ -> 0.4;
      case Calm _ -> 0.3;
      case ReadyCalls _, MissedCalls _ -> 1;
    };
  }

  private static double actionability(Insight insight) {
    return switch (insight) {
      case DataGap gap -> gap.silentSince() != null ? 1 : 0.1;
      case ShareChange _ -> 0.9;
      case DayChange _ -> 0.8;
      case Standing _ -> 0.4;
      case Calm _ -> 0.3;
      case ReadyCalls _, MissedCalls _ -> 1;
    };
  }

  /// Statements that are exact, not inferred, are certain.
  private static double significance(Insight insight) {
    return switch (insight) {
      case ShareChange _, DayChange _ -> orders(insight.pValue());
      case DataGap _, Standing _, Calm _, ReadyCalls _, MissedCalls _ -> 1;
    };
  }

  private static double orders(double pValue) {
    return Math.min(1, -Math.log10(Math.max(pValue, Double.MIN_NORMAL)) / CERTAIN_ORDERS);
  }

  private Weights() {}
}
