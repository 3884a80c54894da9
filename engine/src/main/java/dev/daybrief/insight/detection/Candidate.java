package dev.daybrief.insight.detection;

import dev.daybrief.insight.Insight;
import dev.daybrief.statistics.FalseDiscovery;
import dev.daybrief.statistics.OnlineRate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A test of the day that may become an insight.
///
/// @param pValue before correction
/// @param insight what to say at the corrected p-value; null when there is nothing to say after all
record Candidate(double pValue, Saying insight) {

  interface Saying {
    @Nullable Insight at(double correctedPValue);
  }

  /// The insights of the tests that stand after they are corrected for each other.
  static List<Insight> standing(List<Candidate> candidates) {
    double[] corrected =
        FalseDiscovery.correct(candidates.stream().mapToDouble(Candidate::pValue).toArray());
    var standing = new ArrayList<Insight>();
    for (int i = 0; i < corrected.length; i++) {
      Insight insight =
          corrected[i] <= OnlineRate.FULL ? candidates.get(i).insight.at(corrected[i]) : null;
      if (insight != null) {
        standing.add(insight);
      }
    }
    return standing;
  }
}
