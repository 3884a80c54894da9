package dev.daybrief.statistics;

import org.hipparchus.special.Erf;

/// Whether a word or theme is more frequent now than before: the log-odds ratio with an informative
/// Dirichlet prior (Monroe, Colaresi and Quinn 2008, "Fightin' words"). The prior is the share in
/// both periods together, so a rare word needs more evidence than a common one.
///
/// @param logRatio natural logarithm of the ratio of odds, above 0 for more frequent now
/// @param z the logarithm in its standard errors
/// @param p two-sided
public record LogOdds(double logRatio, double z, double p) {

  /// Answers that the prior weighs in each period: about the fewest that a period is told of.
  private static final double PRIOR = 10;

  /// @param now answers with the word, of `allNow` answers
  /// @param before answers with the word in the time before, of `allBefore`
  public static LogOdds of(long now, long allNow, long before, long allBefore) {
    if (now < 0 || before < 0 || now > allNow || before > allBefore) {
      throw new IllegalArgumentException(
          now + " of " + allNow + ", " + before + " of " + allBefore);
    }
    // Half an answer with and half one without keep the prior inside (0, 1).
    double share = (now + before + 0.5) / (allNow + allBefore + 1.0);
    double with = PRIOR * share;
    double without = PRIOR - with;
    double ratio =
        Math.log((now + with) / (allNow - now + without))
            - Math.log((before + with) / (allBefore - before + without));
    double z = ratio / Math.sqrt(1 / (now + with) + 1 / (before + with));
    return new LogOdds(ratio, z, Erf.erfc(Math.abs(z) / Math.sqrt(2)));
  }
}
