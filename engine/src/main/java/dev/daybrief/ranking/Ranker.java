package dev.daybrief.ranking;

import dev.daybrief.insight.Insight;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.insight.Subject;
import dev.daybrief.ranking.LeftOut.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Chooses the three free lines one after the other: each time the one with the best score, less
/// what it repeats of the lines chosen before. The same insights give the same five, in whatever
/// order they come.
public final class Ranker {

  /// What is left of a score without likeness to a line chosen before; the rest is what full
  /// likeness takes away. A product and not a difference: a weak line shall not pass a strong one
  /// only because it is from another source.
  private static final double OWN = 0.7;

  /// Likeness of two lines from the same source.
  private static final double SAME_SOURCE = 0.5;

  private static final int FREE_LINES = 3;
  private static final int MOST_OF_A_SOURCE = 2;

  private static final Comparator<Insight> FIXED_ORDER =
      Comparator.comparing(Insight::kind).thenComparing(Insight::metric);

  private final Readers readers;
  private final List<Scored> open = new ArrayList<>();
  private final List<Scored> chosen = new ArrayList<>();

  private record Scored(Insight insight, Salience salience) {}

  private Ranker(List<Insight> insights, Readers readers, LocalDate today) {
    this.readers = readers;
    insights.stream()
        .filter(Ranker::isFree)
        .sorted(FIXED_ORDER)
        .map(insight -> new Scored(insight, Weights.salience(insight, readers, today)))
        .forEach(open::add);
  }

  /// @param insights one of each pinned kind, and free ones of each source
  public static Ranking rank(List<Insight> insights, Readers readers, LocalDate today) {
    var ranker = new Ranker(insights, readers, today);
    ranker.chooseFree(false);
    // Five lines there are, even where the readers quieted nearly all.
    ranker.chooseFree(true);
    var lines = new ArrayList<RankedInsight>();
    lines.add(new RankedInsight(1, pinned(insights, InsightKind.READY_CALLS), null));
    lines.add(new RankedInsight(2, pinned(insights, InsightKind.MISSED_CALLS), null));
    for (Scored one : ranker.chosen) {
      lines.add(new RankedInsight(lines.size() + 1, one.insight, one.salience));
    }
    return new Ranking(new RankedFive(lines), ranker.leftOut());
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

  private void chooseFree(boolean evenQuieted) {
    while (chosen.size() < FREE_LINES) {
      Scored best = null;
      double bestScore = Double.NEGATIVE_INFINITY;
      for (Scored one : open) {
        double score = one.salience.score() * (OWN - (1 - OWN) * likeness(one.insight));
        if (score > bestScore && mayBeChosen(one.insight, evenQuieted)) {
          best = one;
          bestScore = score;
        }
      }
      if (best == null) {
        return;
      }
      open.remove(best);
      chosen.add(best);
    }
  }

  private boolean mayBeChosen(Insight insight, boolean evenQuieted) {
    return switch (reason(insight)) {
      case WEAKER -> true;
      case MUTED, RESTING -> evenQuieted && repetition(insight) == Reason.WEAKER;
      case SOURCE_HAS_TWO, SAME_SUBJECT -> false;
    };
  }

  private double likeness(Insight insight) {
    return chosen.stream().anyMatch(other -> other.insight.source() == insight.source())
        ? SAME_SOURCE
        : 0;
  }

  private List<LeftOut> leftOut() {
    return open.stream()
        .map(left -> new LeftOut(left.insight, left.salience, reason(left.insight)))
        .toList();
  }

  /// Why the insight may not be chosen beside the lines there are; [Reason#WEAKER] when it may.
  private Reason reason(Insight insight) {
    Topic topic = Topic.of(insight);
    if (readers.muted().contains(topic)) {
      return Reason.MUTED;
    }
    return isResting(topic, insight.count()) ? Reason.RESTING : repetition(insight);
  }

  private boolean isResting(Topic topic, @Nullable Long count) {
    Long upTo = readers.resting().get(topic);
    return upTo != null && (count == null || count <= upTo);
  }

  private Reason repetition(Insight insight) {
    int ofItsSource = 0;
    for (Scored other : chosen) {
      if (Subject.of(other.insight.metric()) == Subject.of(insight.metric())) {
        return Reason.SAME_SUBJECT;
      }
      if (other.insight.source() == insight.source()) {
        ofItsSource++;
      }
    }
    return ofItsSource >= MOST_OF_A_SOURCE ? Reason.SOURCE_HAS_TWO : Reason.WEAKER;
  }
}
