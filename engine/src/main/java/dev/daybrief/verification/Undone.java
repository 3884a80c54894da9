package dev.daybrief.verification;

import dev.daybrief.insight.InsightKind;
import dev.daybrief.verification.lexicon.Lexicon;
import dev.daybrief.verification.lexicon.Piece;
import java.util.List;
import java.util.OptionalInt;

/// What a line of open work counts is what was not done: beside its number it may deny the call and
/// nothing else.
final class Undone {

  /// Words between the denial and the deed, at most: not yet been called.
  private static final int NEAR = 3;

  /// Whether the word at a place denies a call that the line counts as not made.
  static boolean denies(List<Piece> part, int place, Reading reading) {
    return reading.insight().kind() == InsightKind.OPEN_WORK
        && Mood.isBesideNumber(part, place)
        && Near.after(part, place, NEAR, Lexicon.CONTACT).isPresent();
  }

  /// Whether the deed at a place is one that the line denies.
  static boolean isDenied(List<Piece> part, int place, Reading reading) {
    OptionalInt denial = Near.before(part, place, NEAR, Lexicon.NEGATION);
    return denial.isPresent() && denies(part, denial.getAsInt(), reading);
  }

  private Undone() {}
}
