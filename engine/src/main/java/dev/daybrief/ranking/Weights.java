package dev.daybrief.ranking;

import dev.daybrief.insight.DataGap;
import dev.daybrief.insight.Insight;
import dev.daybrief.ranking.Readers.Opinion;
import dev.daybrief.ranking.Salience.Attention;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// What each kind of insight weighs. The numbers are judgement: a signal stands before open work,
/// open work before a plain number, a plain number before calm, and what a manager can act on
/// before what is only good to know.
final class Weights {

  /// Orders of magnitude of the p-value that make a finding certain: one in ten thousand.
  private static final double CERTAIN_ORDERS = 4;

  /// Least impact that is reckoned with: a line about few records is small, not worthless.
  private static final double LEAST_IMPACT = 0.01;

  /// Votes that readers are reckoned to have cast on a topic before their first: four useful, one
  /// not. One vote moves little, many votes decide.
  private static final double USEFUL_BEFORE = 4;

  private static final double NOT_USEFUL_BEFORE = 1;

  /// No vote silences a topic; muting does.
  private static final double LEAST_PREFERENCE = 0.1;

  static Salience salience(Insight insight, Readers readers, LocalDate today) {
    var topic = Topic.of(insight);
    return new Salience(
        kindWeight(insight),
        Math.sqrt(Math.max(LEAST_IMPACT, insight.impact())),
        significance(insight),
        actionability(insight),
        new Attention(novelty(topic, readers, today), preference(topic, readers)));
  }

  private static double kindWeight(Insight insight) {
    return switch (insight.kind()) {
      case READY_CALLS, MISSED_CALLS -> 1;
      case DATA_GAP -> isSilence(insight) ? 1 : 0.1;
      case CONTRIBUTOR -> 1;
      case LASTING_CHANGE, SHARE_CHANGE -> 0.95;
      case DAY_CHANGE, NPS_CHANGE, FEEDBACK_THEME -> 0.9;
      case OPEN_WORK -> 0.45;
      case GOAL_PACE -> 0.4;
      case STANDING -> 0.4;
      case RECORD_OR_STREAK -> 0.35;
      case EXPECTATION -> 0.3;
      case CALM -> 0.3;
    };
  }

  private static double actionability(Insight insight) {
    return switch (insight.kind()) {
      case READY_CALLS, MISSED_CALLS -> 1;
      case DATA_GAP -> isSilence(insight) ? 1 : 0.1;
      case CONTRIBUTOR, OPEN_WORK -> 0.9;
      case SHARE_CHANGE, NPS_CHANGE, FEEDBACK_THEME -> 0.9;
      case LASTING_CHANGE, DAY_CHANGE -> 0.8;
      case GOAL_PACE -> 0.5;
      case STANDING, EXPECTATION -> 0.4;
      case RECORD_OR_STREAK, CALM -> 0.3;
    };
  }

  /// Statements that are exact, not inferred, are certain.
  private static double significance(Insight insight) {
    return insight.kind().saysUnusual() ? orders(insight.pValue()) : 1;
  }

  private static double orders(double pValue) {
    return Math.min(1, -Math.log10(Math.max(pValue, Double.MIN_NORMAL)) / CERTAIN_ORDERS);
  }

  private static double novelty(Topic topic, Readers readers, LocalDate today) {
    LocalDate shown = readers.lastShown().get(topic);
    return shown == null
        ? 1
        : 1 - Math.pow(0.5, (double) Math.max(1, ChronoUnit.DAYS.between(shown, today)));
  }

  private static double preference(Topic topic, Readers readers) {
    Opinion opinion = readers.opinions().getOrDefault(topic, new Opinion(0, 0));
    double useful = opinion.useful() + USEFUL_BEFORE;
    return Math.max(LEAST_PREFERENCE, useful / (useful + opinion.notUseful() + NOT_USEFUL_BEFORE));
  }

  private static boolean isSilence(Insight insight) {
    return insight instanceof DataGap gap && gap.silentSince() != null;
  }

  private Weights() {}
}
