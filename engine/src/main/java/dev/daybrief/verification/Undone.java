package dev.daybrief.verification;

import dev.daybrief.insight.InsightKind;
import dev.daybrief.verification.lexicon.Lexicon;
import dev.daybrief.verification.lexicon.Piece;
import dev.daybrief.verification.lexicon.Piece.Word;
import java.util.List;

/// What a line of open work counts is what was not done: beside its number it may deny the call and
/// nothing else.
final class Undone {

  /// Words between the denial and the deed, at most: not yet been called.
  private static final int NEAR = 3;

  /// Whether the word at a place denies a call that the line counts as not made.
  static boolean denies(List<Piece> part, int place, Reading reading) {
    if (reading.insight().kind() != InsightKind.OPEN_WORK || !Mood.isBesideNumber(part, place)) {
      return false;
    }
    for (int i = place + 1; i < part.size() && i <= place + NEAR; i++) {
      if (!(part.get(i) instanceof Word(String text, _))) {
        return false;
      }
      if (Lexicon.CONTACT.holds(text)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the deed at a place is one that the line denies.
  static boolean isDenied(List<Piece> part, int place, Reading reading) {
    for (int i = place - 1; i >= 0 && i >= place - NEAR; i--) {
      if (!(part.get(i) instanceof Word(String text, _))) {
        return false;
      }
      if (Lexicon.NEGATION.holds(text)) {
        return denies(part, i, reading);
      }
    }
    return false;
  }

  private Undone() {}
}
