package dev.daybrief.statistics;

import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.special.Beta;

/// What a share usually is on each weekday, with a spread between days beyond the chance of small
/// numbers: a beta-binomial law, used through its effective number of trials.
public final class ShareBaseline {

  /// Trials of the common share that are added to each weekday's own; a weekday with few trials of
  /// its own is judged by all of them.
  private static final double COMMON_TRIALS = 50;

  private final double[] shares = new double[7];
  private final int[] days = new int[7];
  private final long[] trials = new long[7];
  private final double correlation;

  private ShareBaseline(ShareSeries series) {
    var hits = new double[7];
    double allHits = 0;
    for (int day = 0; day < series.size(); day++) {
      int weekday = series.weekday(day);
      hits[weekday] += series.hits(day);
      trials[weekday] += series.trials(day);
      days[weekday]++;
      allHits += series.hits(day);
    }
    // Half a hit and half a miss more keep every share inside (0, 1).
    double common = (allHits + 0.5) / (series.allTrials() + 1.0);
    for (int weekday = 0; weekday < 7; weekday++) {
      shares[weekday] =
          (hits[weekday] + COMMON_TRIALS * common) / (trials[weekday] + COMMON_TRIALS);
    }
    correlation = correlation(series);
  }

  public static ShareBaseline of(ShareSeries series) {
    return new ShareBaseline(series);
  }

  /// How much two records of one day resemble each other beyond the weekday's share, 0 to 1.
  private double correlation(ShareSeries series) {
    double excess = 0;
    double weight = 0;
    int fitted = 0;
    for (int day : days) {
      fitted += day > 0 ? 1 : 0;
    }
    double lost = series.size() > fitted ? (double) series.size() / (series.size() - fitted) : 1;
    for (int day = 0; day < series.size(); day++) {
      double share = shares[series.weekday(day)];
      double distance = series.hits(day) - series.trials(day) * share;
      double chance = series.trials(day) * share * (1 - share);
      excess += lost * distance * distance / chance - 1;
      weight += series.trials(day) - 1.0;
    }
    return weight > 0 ? Math.clamp(excess / weight, 0, 0.99) : 0;
  }

  /// Independent trials that say as much as today's do, the doubt about the usual share included.
  private double effective(long today, int weekday) {
    double own = correlation + (1 - correlation) / today;
    double doubt =
        days[weekday] == 0
            ? own
            : correlation / days[weekday] + (1 - correlation) / (trials[weekday] + COMMON_TRIALS);
    return 1 / (own + doubt);
  }

  /// Two-sided mid-p of `hits` of `today` trials on a day of the weekday.
  ///
  /// @param today at least 1
  public double midP(long hits, long today, int weekday) {
    double n = effective(today, weekday);
    double x = n * hits / today;
    double upTo = atMost(x, n, weekday);
    double below = atMost(x - n / today, n, weekday);
    double half = (upTo - below) / 2;
    double p = 2 * Math.min(below + half, 1 - upTo + half);
    return Math.clamp(Double.isNaN(p) ? 1 : p, 0, 1);
  }

  private double atMost(double hits, double n, int weekday) {
    if (hits < 0) {
      return 0;
    }
    return hits >= n ? 1 : Beta.regularizedBeta(1 - shares[weekday], n - hits, hits + 1);
  }

  /// The share that is not passed with the probability on a day of `today` trials; 0 to 1.
  public double quantile(double probability, long today, int weekday) {
    double n = Math.max(2, effective(today, weekday));
    double share = shares[weekday];
    return new BetaDistribution(share * n, (1 - share) * n)
        .inverseCumulativeProbability(probability);
  }
}
