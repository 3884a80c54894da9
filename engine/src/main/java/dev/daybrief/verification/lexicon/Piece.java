package dev.daybrief.verification.lexicon;

import dev.daybrief.narration.Segment.Slot;

/// What a text consists of for the rules: words, slots and the marks that end what was begun.
public sealed interface Piece {

  /// @param text normalised (NFKC, lower case)
  /// @param fixed whether it belongs to a phrase its kind of line may say as a whole
  record Word(String text, boolean fixed) implements Piece {}

  record Filled(Slot slot) implements Piece {}

  /// @param sentence whether a sentence ends here, not only a clause
  record End(boolean sentence) implements Piece {}
}
