package dev.daybrief.verification;

import dev.daybrief.insight.InsightKind;
import dev.daybrief.verification.lexicon.Grammar;
import dev.daybrief.verification.lexicon.Lexicon;
import dev.daybrief.verification.lexicon.Piece;
import dev.daybrief.verification.lexicon.Piece.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A trouble that a text names as known, such as the outage or the missing parts, would be news
/// that no number reports. Asking for one (whether parts are missing) takes nothing for granted.
final class Granted {

  /// Words between the article and the trouble, at most: the faulty routing, the new fault.
  private static final int NEAR = 2;

  /// A trouble that is taken for granted. What is missing is what a gap of data tells.
  static Optional<String> trouble(Reading reading) {
    return reading.insight().kind() == InsightKind.DATA_GAP
        ? Optional.empty()
        : Roles.first(reading, (part, i) -> isGranted(part, i, reading));
  }

  private static boolean isGranted(List<Piece> part, int i, Reading reading) {
    return part.get(i) instanceof Word(String text, boolean fixed)
        && !fixed
        && (isPresupposed(part, i, text, reading) || isKnown(part, i, text, reading));
  }

  /// Why somebody left takes for granted that he did. The line's own states are known.
  private static boolean isPresupposed(List<Piece> part, int i, String word, Reading reading) {
    Grammar grammar = Grammar.of(reading.locale());
    return grammar.claim().contains(word)
        && !grammar.finite().contains(word)
        && Near.before(part, i, part.size(), Lexicon.WHY).isPresent()
        && !Subject.isAmong(Subject.words(reading).collect(Collectors.toSet()), word);
  }

  private static boolean isKnown(List<Piece> part, int i, String text, Reading reading) {
    return (Lexicon.KNOWN_TROUBLE.holds(text)
            || (Lexicon.TROUBLE.holds(text)
                && Near.before(part, i, NEAR, Lexicon.ARTICLE).isPresent()))
        && !isAsked(part, i, Grammar.of(reading.locale()));
  }

  /// Whether the clause asks before the place: whether, which, how.
  private static boolean isAsked(List<Piece> part, int at, Grammar grammar) {
    for (int i = at - 1; i >= 0 && !(part.get(i) instanceof Piece.End); i--) {
      if (part.get(i) instanceof Word(String text, _) && grammar.link().contains(text)) {
        return true;
      }
    }
    return false;
  }

  private Granted() {}
}
