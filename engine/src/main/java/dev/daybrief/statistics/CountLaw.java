package dev.daybrief.statistics;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/// The law of a count: negative binomial with the given mean and variance, Poisson where the
/// variance is not above the mean. Never NaN.
///
/// @param mean above 0
/// @param variance at least the mean
public record CountLaw(double mean, double variance) {

  /// Below this excess of variance over mean the two laws agree to more digits than are shown.
  private static final double POISSON = 1e-6;

  public CountLaw {
    if (!(mean > 0) || !(variance >= mean) || Double.isInfinite(variance)) {
      throw new IllegalArgumentException("not a law of counts: " + mean + ", " + variance);
    }
  }

  /// Probability of at most `count`.
  public double atMost(long count) {
    if (count < 0) {
      return 0;
    }
    if (variance - mean <= POISSON * mean) {
      return Gamma.regularizedGammaQ(count + 1.0, mean);
    }
    double size = mean * mean / (variance - mean);
    return Beta.regularizedBeta(mean / variance, size, count + 1.0);
  }

  /// Two-sided mid-p of the count: small when it is surprising, about uniform when it is not.
  public double midP(long count) {
    double below = atMost(count - 1);
    double upTo = atMost(count);
    double half = (upTo - below) / 2;
    double p = 2 * Math.min(below + half, 1 - upTo + half);
    return Math.clamp(Double.isNaN(p) ? 1 : p, 0, 1);
  }

  /// The smallest count that is reached with at least the probability, 0 to 1.
  public long quantile(double probability) {
    long low = -1;
    long high = (long) Math.ceil(mean + 4 * Math.sqrt(variance)) + 1;
    while (atMost(high) < probability) {
      low = high;
      high *= 2;
    }
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      if (atMost(middle) >= probability) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }
}
