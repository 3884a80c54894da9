package dev.daybrief.verification;

import dev.daybrief.verification.lexicon.Grammar;
import dev.daybrief.verification.lexicon.Lexicon;
import dev.daybrief.verification.lexicon.Piece;
import dev.daybrief.verification.lexicon.Piece.End;
import dev.daybrief.verification.lexicon.Piece.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a clause may tell: with a number what that number reports, without one nothing that
/// happened.
final class Clauses {

  /// A word that tells what no number of its clause reports.
  static Optional<String> claimWithoutNumber(Reading reading) {
    for (int part = 0; part < reading.parts().size(); part++) {
      Optional<String> found =
          claimWithoutNumber(
              reading.parts().get(part), reading.moods().get(part), part == 0, reading);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> claimWithoutNumber(
      List<Piece> part, List<Mood> moods, boolean title, Reading reading) {
    Grammar grammar = Grammar.of(reading.locale());
    boolean heading = title && Framing.isHeading(part);
    boolean linked = false;
    boolean hinted = false;
    boolean advised = false;
    for (int i = 0; i < part.size(); i++) {
      boolean begins = i == 0 || part.get(i - 1) instanceof End;
      linked = linked && !begins;
      hinted = begins ? Mood.isAdvised(part, i, moods) : hinted;
      advised = (advised && !(i > 0 && ends(part, i))) || moods.get(i) == Mood.ADVISING;
      if (part.get(i) instanceof Word(String text, boolean fixed)) {
        linked = linked || asks(text, grammar);
        boolean toldAgain = moods.get(i) == Mood.PLAIN && tellsAgain(text, grammar);
        advised = advised && !toldAgain;
        hinted = hinted && !toldAgain;
        boolean goesOn = (advised || hinted) && grammar.matter().contains(text);
        boolean undone =
            isUndone(part, i, grammar)
                || follows(part, i, grammar.infinitive())
                || endsWhatMayBe(part, i)
                || Undone.isDenied(part, i, reading);
        boolean framed = heading && (Framing.frames(text) || grammar.heading().contains(text));
        if (!fixed
            && !framed
            && !goesOn
            && !undone
            && isClaim(text, moods.get(i), begins || linked, grammar)) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }

  /// Whether what an advice asks follows: check whether, confirm they are.
  private static boolean asks(String word, Grammar grammar) {
    return grammar.link().contains(word)
        || grammar.proof().contains(word)
        || grammar.checking().contains(word);
  }

  /// Whether what follows the word is told, not asked: note that they are.
  private static boolean tellsAgain(String word, Grammar grammar) {
    return grammar.telling().contains(word) || grammar.proof().contains(word);
  }

  /// Whether a word names what is still to be done: to be called.
  static boolean isUndone(List<Piece> part, int at, Grammar grammar) {
    return follows(part, at, grammar.undone());
  }

  /// Whether the verb ends what may be: Kunden könnten Fragen haben.
  private static boolean endsWhatMayBe(List<Piece> part, int at) {
    return (at + 1 == part.size() || part.get(at + 1) instanceof End)
        && Near.before(part, at, part.size(), Lexicon.MODAL).isPresent();
  }

  /// Whether one of the words stands right before the place.
  private static boolean follows(List<Piece> part, int at, Set<String> words) {
    return at > 0 && part.get(at - 1) instanceof Word(String before, _) && words.contains(before);
  }

  /// Whether a sentence ends before the place.
  private static boolean ends(List<Piece> part, int at) {
    return part.get(at - 1) instanceof End(boolean sentence) && sentence;
  }

  private static boolean isClaim(String word, Mood mood, boolean free, Grammar grammar) {
    return switch (mood) {
      case TELLING -> grammar.claim().contains(word) && !grammar.report().contains(word);
      case PLAIN ->
          grammar.claim().contains(word)
              || grammar.report().contains(word)
              || (grammar.finite().contains(word) && !free);
      case ADVISING -> grammar.finite().contains(word) && !free;
    };
  }

  private Clauses() {}
}
