package dev.daybrief.statistics;

/// Benjamini–Hochberg: corrects the p-values of one day's tests for each other.
public final class FalseDiscovery {

  /// The corrected p-values in the order given: a discovery at rate q is one that is at most q.
  public static double[] correct(double[] pValues) {
    int tests = pValues.length;
    Integer[] order = new Integer[tests];
    for (int i = 0; i < tests; i++) {
      order[i] = i;
    }
    java.util.Arrays.sort(order, (one, other) -> Double.compare(pValues[one], pValues[other]));
    var corrected = new double[tests];
    double smallest = 1;
    for (int rank = tests; rank >= 1; rank--) {
      int test = order[rank - 1];
      smallest = Math.min(smallest, pValues[test] * tests / rank);
      corrected[test] = smallest;
    }
    return corrected;
  }

  private FalseDiscovery() {}
}
