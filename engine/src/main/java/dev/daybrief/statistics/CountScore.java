package dev.daybrief.statistics;

import org.hipparchus.special.Erf;

/// How good a predicted law of a count was, once the count is known.
public final class CountScore {

  /// Spread in counts above which the sum over counts is replaced by the normal law's formula: the
  /// two then agree to four digits.
  private static final double WIDE = 500;

  /// Standard deviations around the mean outside of which nothing is added.
  private static final double REACH = 12;

  private static final double COVER = 0.8;

  /// The continuous ranked probability score: the sum over k of (P(Y ≤ k) − [count ≤ k])², in
  /// counts; 0 is perfect and a certain forecast scores its distance (Czado, Gneiting and Held
  /// 2009, "Predictive model assessment for count data").
  public static double crps(CountLaw law, long count) {
    double spread = Math.sqrt(law.variance());
    if (spread > WIDE) {
      return normal(law, count, spread);
    }
    long from = (long) Math.max(0, Math.floor(law.mean() - REACH * spread));
    double probability = law.probability(from);
    double below = law.atMost(from);
    double score = Math.max(0, from - count);
    long k = from;
    // Beyond the upper end all that is left is the distance to a count even further up.
    while (k < law.mean() || 1 - below > 1e-7) {
      double miss = count <= k ? 1 - below : below;
      score += miss * miss;
      probability = law.next(k, probability);
      k++;
      below += probability;
    }
    return score + Math.max(0, count - k);
  }

  private static double normal(CountLaw law, long count, double spread) {
    double z = (count - law.mean()) / spread;
    double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    return spread * (z * Erf.erf(z / Math.sqrt(2)) + 2 * density - 1 / Math.sqrt(Math.PI));
  }

  /// Whether the count lies inside the central 80 % of the law.
  public static boolean covers(CountLaw law, long count) {
    return law.quantile((1 - COVER) / 2) <= count && count <= law.quantile((1 + COVER) / 2);
  }

  private CountScore() {}
}
