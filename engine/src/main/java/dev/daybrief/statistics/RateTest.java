package dev.daybrief.statistics;

import org.hipparchus.special.Beta;

/// Compares how often something happened in two spans of time. Given the sum of two Poisson counts,
/// the first is binomial with the first span's share of the time (the conditional test of
/// Przyborowski and Wilenski; Krishnamoorthy and Thomson 2004, "A more powerful test for comparing
/// two Poisson means").
public final class RateTest {

  /// Two-sided mid-p that both counts came from one rate; 1 when nothing happened in either span.
  ///
  /// @param exposure length of the first span, above 0, such as days or answers
  /// @param otherExposure of the second, in the same unit
  public static double midP(long count, double exposure, long other, double otherExposure) {
    if (count < 0 || other < 0 || !(exposure > 0) || !(otherExposure > 0)) {
      throw new IllegalArgumentException(
          count + " in " + exposure + ", " + other + " in " + otherExposure);
    }
    long all = count + other;
    if (all == 0) {
      return 1;
    }
    double share = exposure / (exposure + otherExposure);
    double below = atMost(count - 1, all, share);
    double upTo = atMost(count, all, share);
    double half = (upTo - below) / 2;
    return Math.clamp(2 * Math.min(below + half, 1 - upTo + half), 0, 1);
  }

  /// Probability of at most `hits` of `trials`.
  private static double atMost(long hits, long trials, double share) {
    if (hits < 0) {
      return 0;
    }
    return hits >= trials
        ? 1
        : Beta.regularizedBeta(1 - share, (double) (trials - hits), hits + 1.0);
  }

  private RateTest() {}
}
