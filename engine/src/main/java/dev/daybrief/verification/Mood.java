package dev.daybrief.verification;

import dev.daybrief.verification.lexicon.Grammar;
import dev.daybrief.verification.lexicon.Lexicon;
import dev.daybrief.verification.lexicon.Piece;
import dev.daybrief.verification.lexicon.Piece.End;
import dev.daybrief.verification.lexicon.Piece.Filled;
import dev.daybrief.verification.lexicon.Piece.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a piece of a text does. A clause without a number has nothing that proves it, so it may
/// advise or say what may be, but tell nothing that happened.
enum Mood {
  /// Beside a number of the line.
  TELLING,
  /// Neither beside a number nor after a word that advises.
  PLAIN,
  /// After a word that advises, or that says what may be.
  ADVISING;

  /// The mood of each piece.
  static List<Mood> of(List<Piece> part, Grammar grammar) {
    var moods = new ArrayList<Mood>();
    Mood last = PLAIN;
    while (moods.size() < part.size()) {
      List<Piece> clause = clauseAt(part, moods.size());
      last = addClause(moods, clause, begin(clause, last, grammar), grammar);
    }
    return List.copyOf(moods);
  }

  /// Whether the clause of a place holds a number.
  static boolean isBesideNumber(List<Piece> part, int at) {
    return hasNumber(clauseAt(part, beginOfClause(part, at)));
  }

  /// Whether the clause of a place advises or says what may be, and tells no number.
  ///
  /// @param moods of the part
  static boolean isAdvised(List<Piece> part, int at, List<Mood> moods) {
    int from = beginOfClause(part, at);
    List<Piece> clause = clauseAt(part, from);
    return !hasNumber(clause) && moods.subList(from, from + clause.size()).contains(ADVISING);
  }

  private static int beginOfClause(List<Piece> part, int at) {
    int from = at;
    while (from > 0 && !(part.get(from - 1) instanceof End)) {
      from--;
    }
    return from;
  }

  private static boolean hasNumber(List<Piece> clause) {
    return clause.stream()
        .anyMatch(piece -> piece instanceof Filled(var slot) && Roles.isNumber(slot));
  }

  /// From a place to the end of the clause, the mark that ends it included.
  private static List<Piece> clauseAt(List<Piece> part, int from) {
    int end = from;
    while (end < part.size() && !(part.get(end) instanceof End)) {
      end++;
    }
    return part.subList(from, Math.min(end + 1, part.size()));
  }

  private static Mood begin(List<Piece> clause, Mood last, Grammar grammar) {
    if (last == ADVISING && clause.getFirst() instanceof Word(String text, _)) {
      if (grammar.link().contains(text)) {
        return ADVISING;
      }
    }
    if (hasNumber(clause)) {
      return TELLING;
    }
    return endsInAdvice(clause, grammar) ? ADVISING : PLAIN;
  }

  /// Adds the moods of a clause and gives the one it ends in.
  private static Mood addClause(List<Mood> moods, List<Piece> clause, Mood begin, Grammar grammar) {
    Mood mood = grammar.verbLast() && anyAdvises(clause, grammar) ? ADVISING : begin;
    boolean opens = true;
    boolean asksAgain = false;
    for (int i = 0; i < clause.size(); i++) {
      if (clause.get(i) instanceof Word(String text, _)) {
        boolean tells = tells(clause, i, grammar);
        asksAgain |= tells && mood == ADVISING;
        mood = tells ? (hasNumber(clause) ? TELLING : PLAIN) : mood;
        if (advises(clause, i, opens, grammar) || (asksAgain && grammar.link().contains(text))) {
          mood = tells ? mood : ADVISING;
        }
        moods.add(tells && opensAdvice(clause, i, opens, grammar) ? ADVISING : mood);
        opens = opens && grammar.opener().contains(text);
      } else {
        moods.add(mood);
        opens = false;
      }
    }
    return clause.getLast() instanceof End(boolean sentence) && sentence ? PLAIN : mood;
  }

  /// Whether a word advises where it stands.
  ///
  /// @param opens whether only openers stand before it
  private static boolean advises(List<Piece> clause, int i, boolean opens, Grammar grammar) {
    return clause.get(i) instanceof Word(String text, _)
        && (grammar.hint().contains(text) || opensAdvice(clause, i, opens, grammar));
  }

  private static boolean opensAdvice(List<Piece> clause, int i, boolean opens, Grammar grammar) {
    return opens
        && clause.get(i) instanceof Word(String text, _)
        && (grammar.advice().contains(text) || isPolite(clause, i, grammar));
  }

  /// Whether a word ends what was advised, so that the clause tells again: note that. Where it asks
  /// for proof, or where the verb that advises is still to come, it does not.
  private static boolean tells(List<Piece> clause, int i, Grammar grammar) {
    return clause.get(i) instanceof Word(String text, _)
        && (grammar.telling().contains(text)
            || (grammar.proof().contains(text)
                && !hasAny(clause.subList(0, i), grammar.checking())))
        && !(grammar.verbLast() && anyAdvises(clause.subList(i + 1, clause.size()), grammar));
  }

  private static boolean hasAny(List<Piece> clause, Set<String> words) {
    return clause.stream()
        .anyMatch(piece -> piece instanceof Word(String text, _) && words.contains(text));
  }

  private static boolean endsInAdvice(List<Piece> clause, Grammar grammar) {
    List<Piece> words = clause.stream().filter(Word.class::isInstance).toList();
    return !words.isEmpty()
        && grammar.closing().contains(((Word) words.getLast()).text())
        && words.subList(0, words.size() - 1).stream()
            .map(word -> ((Word) word).text())
            .noneMatch(
                word ->
                    Lexicon.COPULA.holds(word)
                        || (grammar.claim().contains(word) && !grammar.matter().contains(word)));
  }

  private static boolean anyAdvises(List<Piece> clause, Grammar grammar) {
    return hasAny(clause, grammar.hint()) || hasAny(clause, grammar.advice());
  }

  /// A verb with its polite address: `Prüfen Sie`.
  private static boolean isPolite(List<Piece> clause, int i, Grammar grammar) {
    return i + 1 < clause.size()
        && clause.get(i) instanceof Word(String verb, _)
        && verb.endsWith("n")
        && clause.get(i + 1) instanceof Word(String address, _)
        && grammar.polite().contains(address);
  }
}
