package dev.daybrief.insight.detection;

import dev.daybrief.insight.Insight;
import dev.daybrief.statistics.FalseDiscovery;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A test of the day that may become an insight.
///
/// @param pValue before correction
/// @param insight what to say at the corrected p-value; null when there is nothing to say after all
record Candidate(double pValue, Saying insight) {

  /// False discovery rate of a day's tests. At 0.03 an organisation on which nothing happens has an
  /// "unusual" line on at most 3 % of its days, one in 30 days; docs/statistics.md shows the
  /// measure.
  private static final double RATE = 0.012;

  interface Saying {
    @Nullable Insight at(double correctedPValue);
  }

  /// The insights of the tests that stand after they are corrected for each other.
  static List<Insight> standing(List<Candidate> candidates) {
    double[] corrected =
        FalseDiscovery.correct(candidates.stream().mapToDouble(Candidate::pValue).toArray());
    var standing = new ArrayList<Insight>();
    for (int i = 0; i < corrected.length; i++) {
      Insight insight = corrected[i] <= RATE ? candidates.get(i).insight.at(corrected[i]) : null;
      if (insight != null) {
        standing.add(insight);
      }
    }
    return standing;
  }
}
