package dev.daybrief.theme;

/// What a keyword says.
sealed interface Meaning {

  /// Names a theme, without a judgement.
  record About(Theme theme) implements Meaning {}

  /// Names a theme and judges it: "overpriced".
  record Judged(Theme theme, Polarity polarity) implements Meaning {}

  /// Judges whatever is spoken of: "good".
  record Cue(Polarity polarity) implements Meaning {}

  /// Turns what follows into its contrary, or what stands before it: "not", "नहीं".
  record Negation(boolean follows) implements Meaning {}

  /// What follows is said of something else: "but".
  record Contrast() implements Meaning {}

  /// Only looks like a keyword, or only tells the language.
  record Nothing() implements Meaning {}
}
