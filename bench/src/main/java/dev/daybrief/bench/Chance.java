package dev.daybrief.bench;

import java.util.SplittableRandom;

/// Draws counts, the same for the same seed.
final class Chance {

  /// Mean up to which the product of uniform numbers does not reach 0.
  private static final double MOST_AT_ONCE = 60;

  private final SplittableRandom random;

  Chance(long seed) {
    random = new SplittableRandom(seed);
  }

  double uniform(double from, double until) {
    return from + (until - from) * random.nextDouble();
  }

  /// Each order of magnitude is as likely as the other.
  double logUniform(double from, double until) {
    return from * Math.pow(until / from, random.nextDouble());
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  double gaussian() {
    return random.nextGaussian();
  }

  /// @param dispersion variance over mean; 1 draws from the Poisson law
  long count(double mean, double dispersion) {
    if (mean <= 0) {
      return 0;
    }
    return dispersion <= 1.001
        ? poisson(mean)
        : poisson(gamma(mean / (dispersion - 1)) * (dispersion - 1));
  }

  long binomial(long trials, double share) {
    long hits = 0;
    for (long trial = 0; trial < trials; trial++) {
      hits += random.nextDouble() < share ? 1 : 0;
    }
    return hits;
  }

  private long poisson(double mean) {
    if (mean > MOST_AT_ONCE) {
      return poisson(mean / 2) + poisson(mean / 2);
    }
    double least = Math.exp(-mean);
    double product = random.nextDouble();
    long count = 0;
    while (product > least) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }

  /// Marsaglia and Tsang 2000, "A simple method for generating gamma variables".
  private double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1 / 3.0;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = 1 + c * x;
      v = v * v * v;
      if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
