package dev.daybrief.verification;

import dev.daybrief.verification.lexicon.Lexicon;
import dev.daybrief.verification.lexicon.Piece;
import dev.daybrief.verification.lexicon.Piece.Word;
import java.util.List;
import java.util.Optional;

/// No line counts customers by age, loyalty, home or trade, so none may speak of such.
final class Sorts {

  /// A word that makes a sort of the customers beside it, whichever stands first.
  static Optional<String> sortOfCustomers(Reading reading) {
    return Roles.first(
        reading,
        (part, i) ->
            is(part, i, Lexicon.SORT)
                && (is(part, i + 1, Lexicon.CUSTOMERS) || is(part, i - 1, Lexicon.CUSTOMERS)));
  }

  private static boolean is(List<Piece> part, int at, Lexicon lexicon) {
    return at >= 0
        && at < part.size()
        && part.get(at) instanceof Word(String text, boolean fixed)
        && !fixed
        && lexicon.holds(text);
  }

  private Sorts() {}
}
