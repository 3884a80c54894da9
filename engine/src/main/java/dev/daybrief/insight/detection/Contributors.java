package dev.daybrief.insight.detection;

import dev.daybrief.fact.Breakdown;
import dev.daybrief.fact.Breakdown.Part;
import dev.daybrief.fact.Dimension;
import dev.daybrief.insight.Change;
import dev.daybrief.insight.Contributor;
import dev.daybrief.insight.Evidence.Value;
import dev.daybrief.statistics.Explanation;
import dev.daybrief.statistics.RateTest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The one part of the records that a change coincides with, where there is one.
final class Contributors {

  /// Chance that the parts' shares differ so much by themselves.
  private static final double CLEAR = 0.01;

  /// Usual count of a part that never had one: less than one in eight weeks.
  private static final double LEAST_USUAL = 0.1;

  private record Found(Contributor contributor, double surprise) {}

  static Optional<Contributor> find(Change change, List<Breakdown> breakdowns) {
    return breakdowns.stream()
        .flatMap(breakdown -> found(change, breakdown).stream())
        .max(Comparator.comparingDouble(Found::surprise))
        .map(Found::contributor);
  }

  /// A part is told only if it explains the difference alone, more clearly than chance would have
  /// it, and can be named.
  private static Optional<Found> found(Change change, Breakdown breakdown) {
    List<Part> parts = breakdown.parts();
    var explained =
        Explanation.of(
            parts.stream().mapToLong(Part::today).toArray(),
            parts.stream().mapToDouble(Part::usual).toArray());
    return explained
        .filter(explanation -> explanation.elements().size() == 1)
        .flatMap(
            explanation -> {
              Part part = parts.get(explanation.elements().getFirst());
              return isAlone(part, parts) && isSayable(breakdown.dimension(), part)
                  ? Optional.of(
                      new Found(
                          new Contributor(change, breakdown.dimension(), part),
                          explanation.surprise()))
                  : Optional.empty();
            });
  }

  /// Whether the part's share of the records differs from its usual one, corrected for the parts
  /// there are.
  private static boolean isAlone(Part part, List<Part> parts) {
    long others = -part.today();
    double usualOthers = -part.usual();
    for (Part other : parts) {
      others += other.today();
      usualOthers += other.usual();
    }
    double usual = Math.max(part.usual(), LEAST_USUAL);
    return usualOthers > 0
        && RateTest.midP(part.today(), usual, others, usualOthers) * parts.size() < CLEAR;
  }

  private static boolean isSayable(Dimension dimension, Part part) {
    return dimension == Dimension.HOUR || Value.Name.isSayable(part.name());
  }

  private Contributors() {}
}
