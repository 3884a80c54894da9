package dev.daybrief.verification;

import dev.daybrief.fact.DataHealth.State;
import dev.daybrief.insight.Evidence;
import dev.daybrief.insight.Insight;
import dev.daybrief.insight.MissedCalls;
import dev.daybrief.insight.ReadyCalls;
import dev.daybrief.narration.Rendered;
import dev.daybrief.narration.Rendered.Text;
import dev.daybrief.narration.Rendered.Unfillable;
import dev.daybrief.narration.Segment;
import dev.daybrief.narration.Segment.Slot;
import dev.daybrief.narration.Segment.Words;
import dev.daybrief.narration.SlotFormat;
import dev.daybrief.verification.lexicon.Lexicon;
import dev.daybrief.verification.lexicon.Piece;
import dev.daybrief.verification.lexicon.Piece.Word;
import dev.daybrief.verification.lexicon.Vocabulary;
import java.lang.Character.UnicodeScript;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// All rules, in the order they are told.
final class Rules {

  private static final int TITLE_LENGTH = 60;
  private static final int DESCRIPTION_LENGTH = 240;

  /// What may stand between words besides spaces.
  private static final String PUNCTUATION = ".,:;'’()-–?¿¡،؛؟।";

  private static final String QUESTION_MARKS = "?¿؟";

  static final List<Rule> ALL =
      List.of(
          new Rule("every slot names a value of the evidence", Rules::unfillable),
          new Rule("the line says its number", Rules::missingNumber),
          new Rule("title and description keep their length", Rules::wrongLength),
          new Rule("plain words hold only letters and plain punctuation", Rules::strangeCharacter),
          new Rule("no line asks its reader", Rules::question),
          new Rule("a slot stands apart from its neighbours", Rules::touchedSlot),
          Rule.without("numbers stand only in slots", Lexicon.NUMBER),
          new Rule("no Roman numeral stands in words", Rules::romanNumeral),
          Rule.without("no word says how many", Lexicon.QUANTITY, Spared::eachInAdvice),
          Rule.without("no word denies", Lexicon.NEGATION, Undone::denies),
          Rule.without("no word gives a rank", Lexicon.ORDER, Spared::sequence),
          Rule.without("no word is a superlative", Lexicon.SUPERLATIVE),
          Rule.without(
              "nothing narrows a number or adds to it", Lexicon.SCOPE, Spared::besideNoNumber),
          Rule.without("directions stand only in slots", Lexicon.DIRECTION, Spared::spanOrAbout),
          Rule.without("dates and periods stand only in slots", Lexicon.PERIOD),
          Rule.without("only a test may say unusual", Lexicon.UNUSUAL, Rules::isTested),
          Rule.without(
              "only what is inside its range is as usual",
              Lexicon.INSIDE,
              (part, place, reading) ->
                  reading.isInside() || Spared.beforeSpan(part, place, reading)),
          Rule.without("no line names a cause", Lexicon.CAUSE, Spared::asked),
          Rule.without("no line speaks of money", Lexicon.MONEY, Spared::stake),
          Rule.without("no line promises an outcome", Lexicon.OUTCOME, Spared::hoped),
          Rule.without("no line praises or blames", Lexicon.PRAISE, Spared::ownOrAsked),
          new Rule("a title frames the line as it is", Framing::against),
          Rule.without("no line speaks of customers it does not tell apart", Lexicon.GROUP),
          new Rule("customers are of no sort", Sorts::sortOfCustomers),
          new Rule("an advice takes no trouble for granted", Granted::trouble),
          new Rule("a state is one of the line's own", Subject::otherState),
          new Rule("a number keeps its noun", Subject::otherNoun),
          new Rule("a role word stands beside its own value", Roles::misplacedWord),
          new Rule("a value stands beside its role", Roles::unnamedValue),
          new Rule("a comparison stands between its sides", Comparisons::strayComparison),
          new Rule("a number is told with its name", Naming::namelessValue),
          new Rule("a value is said once", Rules::repeatedValue),
          new Rule("what happened stands with its number", Clauses::claimWithoutNumber),
          new Rule("plain words come from the vocabulary", Rules::unknownWord));

  private static final Pattern ROMAN =
      Pattern.compile("m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})");

  private static Optional<String> romanNumeral(Reading reading) {
    return reading.parts().stream()
        .flatMap(List::stream)
        .filter(Word.class::isInstance)
        .map(piece -> ((Word) piece).text())
        .filter(text -> text.length() < 9 && ROMAN.matcher(text).matches())
        .findFirst();
  }

  private static Optional<String> unknownWord(Reading reading) {
    List<Piece> title = reading.parts().getFirst();
    return Vocabulary.unknownIn(title, reading.locale(), Framing::frames)
        .or(() -> Vocabulary.unknownIn(reading.parts().getLast(), reading.locale(), _ -> false));
  }

  private static Optional<String> unfillable(Reading reading) {
    return Stream.of(reading.title(), reading.description())
        .filter(Unfillable.class::isInstance)
        .map(rendered -> ((Unfillable) rendered).slot())
        .findFirst();
  }

  /// The values of which a line must show one, where its evidence has them.
  private static final Set<String> TELLING = Set.of("value", "share", "missed", "since");

  private static Optional<String> missingNumber(Reading reading) {
    Evidence evidence = reading.evidence();
    boolean hasOne = TELLING.stream().anyMatch(name -> evidence.find(name).isPresent());
    boolean shown = reading.slots().anyMatch(slot -> TELLING.contains(slot.name()));
    return hasOne && !shown && !isNeverHeard(reading.insight())
        ? Optional.of("none of " + TELLING)
        : Optional.empty();
  }

  /// A count of a source that never sent a record: its 0 says nothing.
  private static boolean isNeverHeard(Insight insight) {
    return (insight instanceof ReadyCalls ready && ready.calls() == State.NEVER)
        || (insight instanceof MissedCalls missed && missed.calls() == State.NEVER);
  }

  private static Optional<String> wrongLength(Reading reading) {
    return Stream.of(
            length("title", reading.title(), TITLE_LENGTH),
            length("description", reading.description(), DESCRIPTION_LENGTH))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> length(String part, Rendered rendered, int most) {
    return switch (rendered) {
      case Text(String text) when text.isBlank() -> Optional.of(part + " is empty");
      case Text(String text) when text.length() > most ->
          Optional.of(part + " has " + text.length() + " characters, " + most + " at most");
      case Text _, Unfillable _ -> Optional.empty();
    };
  }

  private static Optional<String> strangeCharacter(Reading reading) {
    UnicodeScript script = scriptOf(reading.locale().getLanguage());
    return reading.words().stream()
        .flatMap(text -> text.codePoints().boxed())
        .filter(c -> !isPlain(c, script))
        .map("U+%04X"::formatted)
        .findFirst();
  }

  /// Who let that happen: a question tells what it takes for granted.
  private static Optional<String> question(Reading reading) {
    return reading.words().stream()
        .flatMapToInt(String::codePoints)
        .filter(c -> QUESTION_MARKS.indexOf(c) >= 0)
        .mapToObj(Character::toString)
        .findFirst();
  }

  private static boolean isPlain(int c, UnicodeScript script) {
    if (c == ' ' || PUNCTUATION.indexOf(c) >= 0) {
      return true;
    }
    boolean letter =
        Character.isLetter(c)
            || Character.getType(c) == Character.NON_SPACING_MARK
            || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    UnicodeScript found = UnicodeScript.of(c);
    return letter && (found == script || found == UnicodeScript.INHERITED);
  }

  /// What touches a number makes another one of it: a sign, a point between two, a letter.
  private static Optional<String> touchedSlot(Reading reading) {
    return Stream.of(reading.draft().title(), reading.draft().description())
        .flatMap(segments -> touchedSlot(Reading.whole(segments)).stream())
        .findFirst();
  }

  private static Optional<String> touchedSlot(List<Segment> segments) {
    for (int i = 1; i < segments.size(); i++) {
      Segment before = segments.get(i - 1);
      Segment here = segments.get(i);
      if (here instanceof Slot(String name, SlotFormat _)
          && !(before instanceof Words(String text) && isApart(text))) {
        return Optional.of(name);
      }
      if (here instanceof Words(String text)
          && before instanceof Slot(String name, SlotFormat _)
          && isJoined(text)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /// Whether a slot may follow the words.
  private static boolean isApart(String words) {
    return words.endsWith(" ") || words.endsWith("(");
  }

  /// Whether the words go on where a slot ended.
  private static boolean isJoined(String words) {
    int first = words.codePointAt(0);
    return "-–'’".indexOf(first) >= 0 || !(first == ' ' || PUNCTUATION.indexOf(first) >= 0);
  }

  private static UnicodeScript scriptOf(String language) {
    return switch (language) {
      case "ar" -> UnicodeScript.ARABIC;
      case "hi" -> UnicodeScript.DEVANAGARI;
      default -> UnicodeScript.LATIN;
    };
  }

  /// Values that only name something, and may do so again.
  private static final Set<String> NOUNS = Set.of("metric", "weekday", "dimension", "source");

  /// A value that is said to be two things.
  private static Optional<String> repeatedValue(Reading reading) {
    for (List<Piece> part : reading.parts()) {
      var seen = new HashSet<String>();
      for (Piece piece : part) {
        if (piece instanceof Piece.Filled(Slot(String name, SlotFormat _))
            && !NOUNS.contains(name)
            && !seen.add(name)) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isTested(Reading reading) {
    return reading.insight().kind().saysUnusual();
  }

  private Rules() {}
}
