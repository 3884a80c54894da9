package dev.daybrief.statistics;

import java.util.Optional;
import org.hipparchus.special.Erf;

/// The net promoter score of a sample, promoters minus detractors in percent of all answers, with
/// the adjusted Wald interval: three quarters of an answer is added to promoters and detractors
/// each and three answers to the sample (Rocks 2016, "Interval estimation for the Net Promoter
/// Score").
///
/// @param responses all answers, passives too
public record NetPromoter(long promoters, long detractors, long responses) {

  /// Fewest answers a score may rest on; below it one answer moves the score by more than 10.
  public static final int FEWEST = 10;

  /// Normal quantile of a central 95 %.
  private static final double NORMAL_95 = 1.96;

  public NetPromoter {
    if (promoters < 0 || detractors < 0 || promoters + detractors > responses) {
      throw new IllegalArgumentException(promoters + " + " + detractors + " of " + responses);
    }
  }

  /// Scores from −100 to 100.
  public record Interval(double low, double high) {}

  /// The score with what it may be by chance.
  public boolean isEnough() {
    return responses >= FEWEST;
  }

  /// −100 to 100; NaN without answers.
  public double score() {
    return 100.0 * (promoters - detractors) / (responses == 0 ? Double.NaN : responses);
  }

  /// Where the true score lies in 95 of 100 such samples; empty below [#FEWEST] answers.
  public Optional<Interval> interval() {
    if (!isEnough()) {
      return Optional.empty();
    }
    double half = NORMAL_95 * Math.sqrt(adjustedVariance());
    return Optional.of(
        new Interval(
            100 * Math.max(-1, adjustedScore() - half), 100 * Math.min(1, adjustedScore() + half)));
  }

  /// Two-sided p of a difference as large as the one between this sample and the one before, if
  /// both came from the same customers; empty when either has too few answers.
  public Optional<Double> pAgainst(NetPromoter before) {
    if (!isEnough() || !before.isEnough()) {
      return Optional.empty();
    }
    double z =
        Math.abs(adjustedScore() - before.adjustedScore())
            / Math.sqrt(adjustedVariance() + before.adjustedVariance());
    return Optional.of(Erf.erfc(z / Math.sqrt(2)));
  }

  private double adjustedScore() {
    return (double) (promoters - detractors) / (responses + 3);
  }

  private double adjustedVariance() {
    double either = (promoters + detractors + 1.5) / (responses + 3);
    return (either - adjustedScore() * adjustedScore()) / (responses + 3);
  }
}
