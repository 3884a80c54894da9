package dev.daybrief.verification;

import dev.daybrief.verification.lexicon.Grammar;
import dev.daybrief.verification.lexicon.Piece;
import dev.daybrief.verification.lexicon.Piece.End;
import dev.daybrief.verification.lexicon.Piece.Word;
import java.util.List;
import java.util.Optional;

/// What a clause may tell: with a number what that number reports, without one nothing that
/// happened.
final class Clauses {

  /// A word that tells what no number of its clause reports.
  static Optional<String> claimWithoutNumber(Reading reading) {
    Grammar grammar = Grammar.of(reading.locale());
    for (int part = 0; part < reading.parts().size(); part++) {
      Optional<String> found =
          claimWithoutNumber(reading.parts().get(part), reading.moods().get(part), grammar);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> claimWithoutNumber(
      List<Piece> part, List<Mood> moods, Grammar grammar) {
    boolean linked = false;
    boolean hinted = false;
    boolean advised = false;
    for (int i = 0; i < part.size(); i++) {
      boolean begins = i == 0 || part.get(i - 1) instanceof End;
      linked = linked && !begins;
      hinted = begins ? advises(part, i, moods) : hinted;
      advised = (advised && !(i > 0 && ends(part, i))) || moods.get(i) == Mood.ADVISING;
      if (part.get(i) instanceof Word(String text, boolean fixed)) {
        linked = linked || asks(text, grammar);
        boolean goesOn = (advised || hinted) && grammar.matter().contains(text);
        boolean undone = isUndone(part, i, grammar) || isInfinitive(part, i, grammar);
        if (!fixed
            && !goesOn
            && !undone
            && isClaim(text, moods.get(i), begins || linked, grammar)) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }

  /// Whether the clause that begins at the place advises, or says what may be, and tells no number.
  private static boolean advises(List<Piece> part, int from, List<Mood> moods) {
    int end = from + Mood.clauseAt(part, from).size();
    return moods.subList(from, end).contains(Mood.ADVISING) && !Mood.isBesideNumber(part, from);
  }

  /// Whether what an advice asks follows: check whether, confirm they are.
  private static boolean asks(String word, Grammar grammar) {
    return grammar.link().contains(word)
        || grammar.proof().contains(word)
        || grammar.checking().contains(word);
  }

  /// Whether a verb names no deed: calls to return.
  private static boolean isInfinitive(List<Piece> part, int at, Grammar grammar) {
    return at > 0
        && part.get(at - 1) instanceof Word(String before, _)
        && grammar.infinitive().contains(before);
  }

  /// Whether a word names what is still to be done: to be called.
  static boolean isUndone(List<Piece> part, int at, Grammar grammar) {
    return at > 0
        && part.get(at - 1) instanceof Word(String before, _)
        && grammar.undone().contains(before);
  }

  /// Whether a sentence ends before the place.
  private static boolean ends(List<Piece> part, int at) {
    return part.get(at - 1) instanceof End(boolean sentence) && sentence;
  }

  private static boolean isClaim(String word, Mood mood, boolean free, Grammar grammar) {
    return switch (mood) {
      case TELLING -> grammar.claim().contains(word) && !grammar.report().contains(word);
      case PLAIN -> grammar.claim().contains(word) || grammar.report().contains(word);
      case ADVISING -> grammar.finite().contains(word) && !free;
    };
  }

  private Clauses() {}
}
