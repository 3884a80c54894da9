package dev.daybrief.verification;

import dev.daybrief.verification.lexicon.Lexicon;
import dev.daybrief.verification.lexicon.Piece;
import dev.daybrief.verification.lexicon.Piece.Word;
import java.util.List;
import java.util.OptionalInt;

/// The nearest word of a sort within a few words; a value or the end of a clause stands in between.
final class Near {

  static OptionalInt before(List<Piece> part, int at, int most, Lexicon lexicon) {
    return find(part, at, -1, most, lexicon);
  }

  static OptionalInt after(List<Piece> part, int at, int most, Lexicon lexicon) {
    return find(part, at, 1, most, lexicon);
  }

  private static OptionalInt find(List<Piece> part, int at, int step, int most, Lexicon lexicon) {
    for (int i = at + step; i >= 0 && i < part.size() && Math.abs(i - at) <= most; i += step) {
      if (!(part.get(i) instanceof Word(String text, _))) {
        return OptionalInt.empty();
      }
      if (lexicon.holds(text)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private Near() {}
}
