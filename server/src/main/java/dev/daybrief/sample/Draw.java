package dev.daybrief.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/// Chance with a memory: the same organisation, date and purpose draw the same.
final class Draw {

  private final SplittableRandom random;

  Draw(SampleOrganization organization, LocalDate date, String purpose) {
    long seed = organization.organization().slug().hashCode();
    seed = seed * 1_000_003 + date.toEpochDay();
    random = new SplittableRandom(seed * 1_000_003 + purpose.hashCode());
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  double uniform() {
    return random.nextDouble();
  }

  /// A count with variance somewhat above its mean, as real days have it.
  int count(double mean) {
    double level = mean * Math.exp(0.08 * random.nextGaussian());
    int count = 0;
    double waited = -Math.log(1 - random.nextDouble());
    while (waited < level) {
      count++;
      waited -= Math.log(1 - random.nextDouble());
    }
    return count;
  }
}
