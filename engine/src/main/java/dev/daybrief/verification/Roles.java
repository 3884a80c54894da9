package dev.daybrief.verification;

import dev.daybrief.insight.InsightKind;
import dev.daybrief.narration.Segment.Slot;
import dev.daybrief.narration.SlotFormat;
import dev.daybrief.verification.lexicon.Lexicon;
import dev.daybrief.verification.lexicon.Piece;
import dev.daybrief.verification.lexicon.Piece.End;
import dev.daybrief.verification.lexicon.Piece.Filled;
import dev.daybrief.verification.lexicon.Piece.Word;
import dev.daybrief.verification.lexicon.WordList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether each value stands where its meaning is said, and each such word beside its value. A true
/// number in another's place is a lie that every slot allows.
final class Roles {

  /// Words between a role and its value, at most.
  private static final int NEAR = 4;

  /// The same where a comma stands after the role.
  private static final int AFTER_COMMA = 2;

  private static final Set<String> NUMBERS =
      Set.of(
          "value",
          "share",
          "missed",
          "failed",
          "projected",
          "part_today",
          "usual",
          "part_usual",
          "goal",
          "before",
          "year_before",
          "waiting",
          "streak",
          "history",
          "covered",
          "scored",
          "people",
          "days",
          "answers",
          "age",
          "known",
          "needed",
          "window");

  /// The words that a value must stand beside, by its name. Where another list is named for those
  /// after it, the first is for those before it.
  private static final Map<String, WordList> CUES = cues();

  /// Values of the element that a change coincides with.
  private static final Set<String> OF_PART = Set.of("part_today", "part_usual");

  /// Values of the change itself.
  private static final Set<String> OF_WHOLE = Set.of("value", "share", "usual");

  /// Values whose counted form says what they are.
  private static final Set<String> OWN_NOUN = Set.of("missed", "failed");

  /// What a word says a value is.
  enum Role {
    USUAL(Lexicon.USUAL),
    BEFORE(Lexicon.BEFORE),
    GOAL(Lexicon.GOAL),
    EXPECTED(Lexicon.EXPECTED),
    AWAITING(Lexicon.AWAITING);

    private final Lexicon words;

    boolean isSaidBy(String word) {
      return words.holds(word);
    }

    Role(Lexicon words) {
      this.words = words;
    }

    /// Whether the value of the name is that.
    boolean owns(String value) {
      return switch (this) {
        case USUAL -> value.equals("usual") || value.equals("part_usual");
        case BEFORE -> value.equals("before") || value.equals("usual");
        case GOAL -> value.equals("goal");
        case EXPECTED ->
            value.equals("value") || value.equals("projected") || value.equals("covered");
        case AWAITING -> value.equals("waiting") || value.equals("age");
      };
    }
  }

  /// A role word whose value is another's.
  static Optional<String> misplacedWord(Reading reading) {
    return first(reading, (part, i) -> isMisplaced(part, i, reading));
  }

  /// A value that no word introduces.
  static Optional<String> unnamedValue(Reading reading) {
    return first(
        reading, (part, i) -> part.get(i) instanceof Filled(Slot slot) && isUnnamed(part, i, slot));
  }

  private static boolean isMisplaced(List<Piece> part, int i, Reading reading) {
    if (!(part.get(i) instanceof Word(String word, boolean fixed)) || fixed) {
      return false;
    }
    return Arrays.stream(Role.values())
        .anyMatch(role -> role.words.holds(word) && !isBesideOwn(part, i, role, reading));
  }

  private static boolean isBesideOwn(List<Piece> part, int i, Role role, Reading reading) {
    String next = near(part, i, 1);
    String before = near(part, i, -1);
    if (role == Role.AWAITING && isAwaiting(reading, next, before)) {
      return true;
    }
    if (role == Role.EXPECTED
        && (next.equals("value") || before.equals("value"))
        && reading.insight().kind() != InsightKind.EXPECTATION) {
      return false;
    }
    if (role.owns(next)
        || (role.owns(before) && !NUMBERS.contains(next))
        || (role == Role.AWAITING && before.equals("age"))) {
      return true;
    }
    boolean isOfLater = role == Role.USUAL && reading.has("needed");
    if (NUMBERS.contains(next)) {
      return isOfLater && next.equals("needed") && part.get(i + 1) instanceof Word;
    }
    if (isOfLater) {
      return true;
    }
    if (reading.moodAt(part, i) == Mood.ADVISING && !NUMBERS.contains(before)) {
      return true;
    }
    return switch (role) {
      case USUAL ->
          (MeasureFirst.in(reading.locale()) ? next : before).equals("move") || reading.isInside();
      case GOAL -> reading.has("goal") && (before.equals("move") || !NUMBERS.contains(before));
      case EXPECTED -> reading.insight().kind() == InsightKind.EXPECTATION;
      case AWAITING -> reading.insight().kind() == InsightKind.OPEN_WORK;
      case BEFORE -> false;
    };
  }

  /// Whether the line counts what waits, or answers about waiting.
  private static boolean isAwaiting(Reading reading, String next, String before) {
    return (reading.insight().kind() == InsightKind.OPEN_WORK
            && (next.equals("value") || before.equals("value")))
        || (reading.insight().kind() == InsightKind.FEEDBACK_THEME
            && Subject.words(reading).anyMatch(Role.AWAITING.words::holds));
  }

  /// The name of the nearest slot, or nothing where a clause ends before one or it is far. A comma
  /// right after the word is passed over on the way to a value: earlier, about 20.
  private static String near(List<Piece> part, int from, int step) {
    int words = 0;
    for (int i = from + step; i >= 0 && i < part.size() && words <= NEAR; i += step) {
      switch (part.get(i)) {
        case Filled(Slot(String name, SlotFormat _)) -> {
          return name;
        }
        case End(boolean sentence) -> {
          if (sentence || i != from + 1) {
            return "";
          }
          words = NEAR - AFTER_COMMA;
        }
        case Word _ -> words++;
      }
    }
    return "";
  }

  static boolean isNumber(Slot slot) {
    return NUMBERS.contains(slot.name());
  }

  private static boolean isUnnamed(List<Piece> part, int i, Slot slot) {
    return isOfAnotherWhole(part, i, slot.name())
        || (CUES.containsKey(slot.name())
            && !(slot.format() == SlotFormat.COUNTED && OWN_NOUN.contains(slot.name()))
            && !isCued(part, i, slot.name()));
  }

  /// A number of the part before the part is named, or one of the whole after it.
  private static boolean isOfAnotherWhole(List<Piece> part, int at, String name) {
    if (!OF_PART.contains(name) && !OF_WHOLE.contains(name)) {
      return false;
    }
    int i = at;
    while (i > 0 && !(part.get(i - 1) instanceof End(boolean sentence) && sentence)) {
      i--;
      if (part.get(i) instanceof Filled(Slot(String said, SlotFormat _)) && said.equals("part")) {
        return OF_WHOLE.contains(name);
      }
    }
    return OF_PART.contains(name);
  }

  /// Whether a word that the name asks for stands beside the place.
  static boolean isCued(List<Piece> part, int from, String name) {
    WordList before = Objects.requireNonNull(CUES.get(name));
    WordList after = CUES.getOrDefault(name + ".after", before);
    return isCued(part, from, before, -1) || isCued(part, from, after, 1);
  }

  private static boolean isCued(List<Piece> part, int from, WordList cues, int step) {
    for (int i = from + step; i >= 0 && i < part.size(); i += step) {
      switch (part.get(i)) {
        case Word(String text, boolean _) -> {
          if (cues.holds(text)) {
            return true;
          }
        }
        case End(boolean sentence) -> {
          return step < 0
              && !sentence
              && from - i <= AFTER_COMMA + 1
              && i > 0
              && part.get(i - 1) instanceof Word(String text, boolean _)
              && cues.holds(text);
        }
        case Filled _ -> {
          return false;
        }
      }
    }
    return false;
  }

  /// Whether the word stands between the sides of a comparison.
  static boolean isThan(String word) {
    return Objects.requireNonNull(CUES.get("than")).holds(word);
  }

  /// Whether the word says that work is still to be done.
  static boolean saysOpen(String word) {
    return Objects.requireNonNull(CUES.get("open_work")).holds(word);
  }

  interface Place {
    boolean isWrong(List<Piece> part, int at);
  }

  static Optional<String> first(Reading reading, Place place) {
    for (List<Piece> part : reading.parts()) {
      for (int i = 0; i < part.size(); i++) {
        if (place.isWrong(part, i)) {
          return Optional.of(
              switch (part.get(i)) {
                case Filled(Slot(String name, SlotFormat _)) -> name;
                case Word(String text, boolean _) -> text;
                case End _ -> "";
              });
        }
      }
    }
    return Optional.empty();
  }

  private static Map<String, WordList> cues() {
    Properties lists = WordList.load("cues.properties");
    return lists.stringPropertyNames().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                name -> name.toLowerCase(Locale.ROOT),
                name -> WordList.parse(lists.getProperty(name))));
  }

  private Roles() {}
}
