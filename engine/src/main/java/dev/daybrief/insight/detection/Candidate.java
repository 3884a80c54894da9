package dev.daybrief.insight.detection;

import dev.daybrief.statistics.FalseDiscovery;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A test of the day that may become a lead.
///
/// @param pValue before correction
/// @param saying what to say at the corrected p-value; null when there is nothing to say after all
record Candidate(double pValue, Saying saying) {

  interface Saying {
    @Nullable Lead at(double correctedPValue);
  }

  /// The leads of the tests that stand after they are corrected for each other.
  ///
  /// @param rate false discovery rate of the day
  static List<Lead> standing(List<Candidate> candidates, double rate) {
    double[] corrected =
        FalseDiscovery.correct(candidates.stream().mapToDouble(Candidate::pValue).toArray());
    var standing = new ArrayList<Lead>();
    for (int i = 0; i < corrected.length; i++) {
      Lead lead = corrected[i] <= rate ? candidates.get(i).saying.at(corrected[i]) : null;
      if (lead != null) {
        standing.add(lead);
      }
    }
    return standing;
  }
}
