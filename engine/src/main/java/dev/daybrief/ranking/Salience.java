package dev.daybrief.ranking;

/// Why a line stands where it does: the product of its parts orders the free lines.
///
/// @param kindWeight weight of the kind of insight, 0 to 1
/// @param impact square root of the affected share, 0 to 1
/// @param significance min(1, −log10(p) / 4) of the corrected p-value, or the fixed certainty of an
///     exact statement, 0 to 1
/// @param actionability how much a manager can do about such a line, 0 to 1
public record Salience(
    double kindWeight, double impact, double significance, double actionability) {

  public double score() {
    return kindWeight * impact * significance * actionability;
  }
}
