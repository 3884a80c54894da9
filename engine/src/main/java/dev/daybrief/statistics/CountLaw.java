package dev.daybrief.statistics;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;
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
    if (isPoisson()) {
      return Gamma.regularizedGammaQ(count + 1.0, mean);
    }
    return Beta.regularizedBeta(mean / variance, size(), count + 1.0);
  }

  /// Two-sided mid-p of the count: small when it is surprising, about uniform when it is not.
  public double midP(long count) {
    double below = atMost(count - 1);
    double upTo = atMost(count);
    double half = (upTo - below) / 2;
    double p = 2 * Math.min(below + half, 1 - upTo + half);
    return Math.clamp(Double.isNaN(p) ? 1 : p, 0, 1);
  }

  /// The smallest count that is reached with at least the probability, 0 to 1 exclusive.
  public long quantile(double probability) {
    long guess = guess(probability);
    long step = 1;
    if (atMost(guess) >= probability) {
      long high = guess;
      long low = guess - step;
      while (low >= 0 && atMost(low) >= probability) {
        high = low;
        step *= 2;
        low -= step;
      }
      return between(Math.max(-1, low), high, probability);
    }
    long low = guess;
    long high = guess + step;
    while (atMost(high) < probability) {
      low = high;
      step *= 2;
      high += step;
    }
    return between(low, high, probability);
  }

  /// Normal quantile with the first correction for skewness (Cornish and Fisher).
  private long guess(double probability) {
    double z = -Math.sqrt(2) * Erf.erfcInv(2 * Math.clamp(probability, 1e-12, 1 - 1e-12));
    double spread = Math.sqrt(variance);
    double skew = (2 * variance / mean - 1) / spread;
    return (long) Math.max(0, Math.floor(mean + spread * (z + (z * z - 1) * skew / 6)));
  }

  /// @param low is not enough
  /// @param high is enough
  private long between(long low, long high, double probability) {
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

  /// Probability of exactly `count`.
  double probability(long count) {
    if (isPoisson()) {
      return Math.exp(count * Math.log(mean) - mean - Gamma.logGamma(count + 1.0));
    }
    double size = size();
    double share = mean / variance;
    return Math.exp(
        Gamma.logGamma(count + size)
            - Gamma.logGamma(size)
            - Gamma.logGamma(count + 1.0)
            + size * Math.log(share)
            + count * Math.log1p(-share));
  }

  /// Probability of `count + 1` from that of `count`.
  double next(long count, double probability) {
    return isPoisson()
        ? probability * mean / (count + 1)
        : probability * (1 - mean / variance) * (size() + count) / (count + 1);
  }

  private boolean isPoisson() {
    return variance - mean <= POISSON * mean;
  }

  private double size() {
    return mean * mean / (variance - mean);
  }
}
