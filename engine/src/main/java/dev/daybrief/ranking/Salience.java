package dev.daybrief.ranking;

/// Why a line stands where it does: the product of its parts orders the free lines.
///
/// @param kindWeight weight of the kind of insight, 0 to 1
/// @param impact square root of the affected share, 0 to 1
/// @param significance min(1, −log10(p) / 4) of the corrected p-value, or the fixed certainty of an
///     exact statement, 0 to 1
/// @param actionability how much a manager can do about such a line, 0 to 1
/// @param attention what the readers' eyes add
public record Salience(
    double kindWeight,
    double impact,
    double significance,
    double actionability,
    Attention attention) {

  /// @param novelty 1 − 0.5^(days since a line of the topic was shown); 1 when none was
  /// @param preference mean of what readers voted on lines of the topic, 0.1 to 1
  public record Attention(double novelty, double preference) {}

  public double score() {
    return kindWeight
        * impact
        * significance
        * actionability
        * attention.novelty
        * attention.preference;
  }
}
