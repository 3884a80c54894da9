package dev.daybrief.verification;

import dev.daybrief.insight.Evidence;
import dev.daybrief.insight.Insight;
import dev.daybrief.narration.ItemDraft;
import dev.daybrief.narration.Rendered;
import dev.daybrief.narration.Renderer;
import dev.daybrief.narration.Segment;
import dev.daybrief.verification.lexicon.Grammar;
import dev.daybrief.verification.lexicon.Piece;
import dev.daybrief.verification.lexicon.Spelling;
import dev.daybrief.verification.lexicon.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A draft as the rules see it.
///
/// @param evidence of the insight
/// @param words the plain words of title and description, one string for each run of them
/// @param parts title and description as pieces
/// @param moods of these pieces
record Reading(
    Insight insight,
    Evidence evidence,
    ItemDraft draft,
    Rendered title,
    Rendered description,
    List<String> words,
    List<List<Piece>> parts,
    List<List<Mood>> moods,
    Renderer renderer) {

  private static final Segment NOTHING = new Segment.Words("");
  private static final String SENTENCE_ENDS = ".;?؟؛।";
  private static final String CLAUSE_ENDS = ",،";

  static Reading of(Insight insight, Evidence evidence, ItemDraft draft, Renderer renderer) {
    List<String> words =
        Stream.concat(whole(draft.title()).stream(), whole(draft.description()).stream())
            .filter(Segment.Words.class::isInstance)
            .map(segment -> ((Segment.Words) segment).text())
            .toList();
    Grammar grammar = Grammar.of(renderer.locale());
    List<Piece> head = Vocabulary.fix(pieces(draft.title()), insight.kind());
    List<Piece> text = Vocabulary.fix(pieces(draft.description()), insight.kind());
    List<Mood> moods = Mood.of(text, grammar);
    return new Reading(
        insight,
        evidence,
        draft,
        renderer.render(draft.title(), evidence),
        renderer.render(draft.description(), evidence),
        words,
        List.of(
            head,
            Vocabulary.fixAdvice(
                text, i -> moods.get(i) == Mood.ADVISING && !Mood.isBesideNumber(text, i))),
        List.of(Mood.of(head, grammar), moods),
        renderer);
  }

  private static List<Piece> pieces(List<Segment> segments) {
    var pieces = new ArrayList<Piece>();
    for (Segment segment : whole(segments)) {
      switch (segment) {
        case Segment.Words(String text) -> addWords(pieces, text);
        case Segment.Slot slot -> pieces.add(new Piece.Filled(slot));
      }
    }
    return pieces;
  }

  private static void addWords(List<Piece> pieces, String words) {
    String text = Spelling.plain(words);
    var word = new StringBuilder();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (isPartOfWord(c)) {
        word.appendCodePoint(c);
        continue;
      }
      end(word, pieces);
      if (SENTENCE_ENDS.indexOf(c) >= 0 || CLAUSE_ENDS.indexOf(c) >= 0) {
        pieces.add(new Piece.End(SENTENCE_ENDS.indexOf(c) >= 0));
      }
    }
    end(word, pieces);
  }

  private static void end(StringBuilder word, List<Piece> pieces) {
    if (!word.isEmpty()) {
      pieces.add(new Piece.Word(word.toString(), false));
      word.setLength(0);
    }
  }

  private static boolean isPartOfWord(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> Character.isLetter(c);
    };
  }

  /// The segments with words that follow each other as one, as a reader sees them: a word in two
  /// pieces is still that word.
  static List<Segment> whole(List<Segment> segments) {
    var whole = new ArrayList<Segment>();
    for (Segment segment : segments) {
      if (segment instanceof Segment.Words(String text)
          && !whole.isEmpty()
          && whole.getLast() instanceof Segment.Words(String before)) {
        whole.set(whole.size() - 1, new Segment.Words(before + text));
      } else if (!segment.equals(NOTHING)) {
        whole.add(segment);
      }
    }
    return whole;
  }

  Stream<Segment.Slot> slots() {
    return Stream.concat(draft.title().stream(), draft.description().stream())
        .filter(Segment.Slot.class::isInstance)
        .map(Segment.Slot.class::cast);
  }

  boolean has(String value) {
    return evidence.find(value).isPresent();
  }

  /// @param part one of the parts
  Mood moodAt(List<Piece> part, int at) {
    return moodsOf(part).get(at);
  }

  private List<Mood> moodsOf(List<Piece> part) {
    return moods.get(parts.indexOf(part));
  }

  /// Whether the clause of a place advises or says what may be, and tells no number.
  boolean advisesAt(List<Piece> part, int at) {
    return Mood.isAdvised(part, at, moodsOf(part));
  }

  /// Whether the sentence of a place advised before it: review staff, parts and shifts.
  boolean isAdvisedBefore(List<Piece> part, int at) {
    List<Mood> there = moodsOf(part);
    for (int i = at - 1; i >= 0; i--) {
      if (part.get(i) instanceof Piece.End(boolean sentence) && sentence) {
        return false;
      }
      if (there.get(i) == Mood.ADVISING && !Mood.isBesideNumber(part, i)) {
        return true;
      }
    }
    return false;
  }

  Locale locale() {
    return renderer.locale();
  }

  /// Whether the number is known to lie inside its usual range.
  boolean isInside() {
    return has("usual") && !has("move");
  }
}
