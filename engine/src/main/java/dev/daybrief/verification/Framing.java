package dev.daybrief.verification;

import dev.daybrief.insight.Tone;
import dev.daybrief.verification.lexicon.Lexicon;
import dev.daybrief.verification.lexicon.Piece;
import dev.daybrief.verification.lexicon.Piece.Word;
import java.util.List;
import java.util.Optional;

/// How a title may speak of the line: a risk where the line is not good, a welcome sign where it is
/// not bad. Which it is follows from its numbers.
final class Framing {

  /// A word of the title that frames the line as what it is not.
  static Optional<String> against(Reading reading) {
    return reading.parts().getFirst().stream()
        .filter(
            piece ->
                piece instanceof Word(String text, boolean fixed)
                    && !fixed
                    && isAgainst(text, reading))
        .map(piece -> ((Word) piece).text())
        .findFirst();
  }

  private static boolean isAgainst(String word, Reading reading) {
    Tone tone = reading.insight().tone();
    return (tone == Tone.GOOD && Lexicon.WORRY.holds(word) && !Lexicon.GLADNESS.holds(word))
        || (tone == Tone.BAD && Lexicon.GLADNESS.holds(word) && !Lexicon.WORRY.holds(word));
  }

  /// Whether a title names something and tells nothing of it.
  static boolean isHeading(List<Piece> title) {
    return title.stream()
        .noneMatch(piece -> piece instanceof Word(String text, _) && Lexicon.COPULA.holds(text));
  }

  /// Whether the word frames, which only a title may do without a number.
  static boolean frames(String word) {
    return Lexicon.WORRY.holds(word) || Lexicon.GLADNESS.holds(word);
  }

  private Framing() {}
}
