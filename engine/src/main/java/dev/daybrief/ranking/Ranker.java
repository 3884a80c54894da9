package dev.daybrief.ranking;

import dev.daybrief.insight.Insight;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.insight.Subject;
import dev.daybrief.metric.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Chooses the three free lines one after the other: each time the one with the best score, less
/// what it repeats of the lines chosen before. The same insights give the same five, in whatever
/// order they come.
public final class Ranker {

  /// What is left of a score without likeness to a line chosen before; the rest is what full
  /// likeness takes away. A product and not a difference: a weak line shall not pass a strong one
  /// only because it is from another source.
  private static final double OWN = 0.7;

  /// Likeness of two lines about the same subject, and of two from the same source.
  private static final double SAME_SUBJECT = 1;

  private static final double SAME_SOURCE = 0.5;

  private static final int FREE_LINES = 3;
  private static final int MOST_OF_A_SOURCE = 2;

  private static final Comparator<Insight> FIXED_ORDER =
      Comparator.comparing(Insight::kind).thenComparing(Insight::metric);

  /// @param insights one of each pinned kind, and free ones of each source
  public static Ranking rank(List<Insight> insights, Readers readers, LocalDate today) {
    var chosen = new ArrayList<RankedInsight>();
    chosen.add(new RankedInsight(1, pinned(insights, InsightKind.READY_CALLS), null));
    chosen.add(new RankedInsight(2, pinned(insights, InsightKind.MISSED_CALLS), null));
    List<Insight> open =
        new ArrayList<>(insights.stream().filter(Ranker::isFree).sorted(FIXED_ORDER).toList());
    var free = new ArrayList<Insight>();
    while (free.size() < FREE_LINES) {
      Insight next = best(open, free);
      open.remove(next);
      free.add(next);
      chosen.add(new RankedInsight(free.size() + 2, next, Weights.salience(next)));
    }
    return new Ranking(
        new RankedFive(chosen),
        open.stream()
            .map(left -> new LeftOut(left, Weights.salience(left), reason(left, free)))
            .toList());
  }

  private static Insight pinned(List<Insight> insights, InsightKind kind) {
    return insights.stream()
        .filter(insight -> insight.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + kind.word()));
  }

  private static boolean isFree(Insight insight) {
    return insight.kind() != InsightKind.READY_CALLS && insight.kind() != InsightKind.MISSED_CALLS;
  }

  private static Insight best(List<Insight> open, List<Insight> chosen) {
    Insight best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Insight insight : open) {
      if (reason(insight, chosen) == LeftOut.Reason.WEAKER) {
        double score =
            Weights.salience(insight).score() * (OWN - (1 - OWN) * likeness(insight, chosen));
        if (score > bestScore) {
          best = insight;
          bestScore = score;
        }
      }
    }
    if (best == null) {
      throw new IllegalArgumentException("fewer than three lines of differing subjects: " + open);
    }
    return best;
  }

  private static double likeness(Insight insight, List<Insight> chosen) {
    double most = 0;
    for (Insight other : chosen) {
      if (Subject.of(other.metric()) == Subject.of(insight.metric())) {
        return SAME_SUBJECT;
      }
      if (other.source() == insight.source()) {
        most = SAME_SOURCE;
      }
    }
    return most;
  }

  /// Why the insight may not be chosen beside the lines there are; [LeftOut.Reason#WEAKER] when it
  /// may.
  private static LeftOut.Reason reason(Insight insight, List<Insight> chosen) {
    Map<Source, Integer> lines = new EnumMap<>(Source.class);
    for (Insight other : chosen) {
      if (Subject.of(other.metric()) == Subject.of(insight.metric())) {
        return LeftOut.Reason.SAME_SUBJECT;
      }
      lines.merge(other.source(), 1, Integer::sum);
    }
    return lines.getOrDefault(insight.source(), 0) >= MOST_OF_A_SOURCE
        ? LeftOut.Reason.SOURCE_HAS_TWO
        : LeftOut.Reason.WEAKER;
  }

  private Ranker() {}
}
