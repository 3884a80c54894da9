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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whether each value stands where its meaning is said, and each such word beside its value. A true
/// number in another's place is a lie that every slot allows.
final class Roles {

  /// Words between a role and its value, at most.
  private static final int NEAR = 4;

  /// What the line found on its day.
  private static final Set<String> NOW =
      Set.of("value", "share", "missed", "failed", "projected", "part_today");

  /// What that is compared with.
  private static final Set<String> MEASURE = Set.of("usual", "part_usual", "goal", "before");

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

  /// The words that a value must stand beside, by its name.
  private static final Map<String, WordList> CUES = cues();

  private static final WordList THAN = Objects.requireNonNull(CUES.get("than"));

  /// Values whose counted form says what they are.
  private static final Set<String> OWN_NOUN = Set.of("missed", "failed");

  /// What a word says a value is.
  private enum Role {
    USUAL(Lexicon.USUAL),
    BEFORE(Lexicon.BEFORE),
    GOAL(Lexicon.GOAL),
    EXPECTED(Lexicon.EXPECTED),
    AWAITING(Lexicon.AWAITING);

    private final Lexicon words;

    Role(Lexicon words) {
      this.words = words;
    }

    /// Whether the value of the name is that.
    boolean owns(String value) {
      return switch (this) {
        case USUAL -> value.equals("usual") || value.equals("part_usual");
        case BEFORE -> value.equals("before") || value.equals("usual");
        case GOAL -> value.equals("goal");
        case EXPECTED -> value.equals("value") || value.equals("projected");
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

  /// A comparison that does not stand between what it compares.
  static Optional<String> strayComparison(Reading reading) {
    return first(
        reading,
        (part, i) ->
            part.get(i) instanceof Filled(Slot slot)
                && slot.name().equals("move")
                && !stands(part, i, slot.format(), reading));
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
    if (role.owns(next) || (role.owns(before) && !NUMBERS.contains(next))) {
      return true;
    }
    if (NUMBERS.contains(next)) {
      return false;
    }
    return switch (role) {
      case USUAL -> before.equals("move") || reading.isInside();
      case GOAL -> reading.has("goal") && (before.equals("move") || !NUMBERS.contains(before));
      case EXPECTED -> reading.insight().kind() == InsightKind.EXPECTATION;
      case AWAITING -> Subject.words(reading).anyMatch("waiting"::equals);
      case BEFORE -> false;
    };
  }

  /// The name of the nearest slot, or nothing where a clause ends before one or it is far.
  private static String near(List<Piece> part, int from, int step) {
    int words = 0;
    for (int i = from + step; i >= 0 && i < part.size() && words <= NEAR; i += step) {
      switch (part.get(i)) {
        case Filled(Slot(String name, SlotFormat _)) -> {
          return name;
        }
        case End _ -> {
          return "";
        }
        case Word _ -> words++;
      }
    }
    return "";
  }

  private static boolean isUnnamed(List<Piece> part, int i, Slot slot) {
    @Nullable WordList cues = CUES.get(slot.name());
    return cues != null
        && !(slot.format() == SlotFormat.COUNTED && OWN_NOUN.contains(slot.name()))
        && !isCued(part, i, cues, -1)
        && !isCued(part, i, cues, 1);
  }

  private static boolean isCued(List<Piece> part, int from, WordList cues, int step) {
    for (int i = from + step; i >= 0 && i < part.size(); i += step) {
      switch (part.get(i)) {
        case Word(String text, boolean _) -> {
          if (cues.holds(text)) {
            return true;
          }
        }
        case Filled _, End _ -> {
          return false;
        }
      }
    }
    return false;
  }

  private static boolean stands(List<Piece> part, int i, SlotFormat format, Reading reading) {
    List<Piece> left = part.subList(sentenceStart(part, i), i);
    List<Piece> right = part.subList(i + 1, sentenceEnd(part, i));
    boolean comparing =
        switch (format) {
          case COMPARISON, LEVEL -> true;
          case TREND -> right.stream().anyMatch(Roles::isThan);
          case PLAIN, COUNTED, HEIGHT, EXTREME, CAPITAL -> false;
        };
    if (comparing) {
      return hasNow(left)
          && !hasReversal(left)
          && isMeasured(right, reading)
          && !hasSlot(right, NOW::contains);
    }
    if (hasSlot(left, MEASURE::contains) || left.stream().anyMatch(Roles::isRoleWord)) {
      return false;
    }
    return switch (format) {
      case TREND -> reading.insight().kind() == InsightKind.LASTING_CHANGE;
      case EXTREME -> reading.insight().kind() == InsightKind.RECORD_OR_STREAK;
      case HEIGHT -> reading.insight().kind().saysUnusual();
      case PLAIN, COUNTED, CAPITAL, COMPARISON, LEVEL -> false;
    };
  }

  private static boolean isThan(Piece piece) {
    return piece instanceof Word(String text, boolean _) && THAN.holds(text);
  }

  private static boolean isRoleWord(Piece piece) {
    return piece instanceof Word(String text, boolean fixed)
        && !fixed
        && Arrays.stream(Role.values()).anyMatch(role -> role.words.holds(text));
  }

  private static boolean hasNow(List<Piece> left) {
    return hasSlot(left, name -> NOW.contains(name) || name.equals("metric"));
  }

  /// The measure after the value: then the comparison would be about the measure.
  private static boolean hasReversal(List<Piece> left) {
    return hasSlot(left, name -> MEASURE.contains(name) && !name.equals("goal"));
  }

  private static boolean isMeasured(List<Piece> right, Reading reading) {
    return hasSlot(right, MEASURE::contains)
        || right.stream().anyMatch(Roles::isRoleWord)
        || (reading.insight().kind() == InsightKind.RECORD_OR_STREAK
            && right.stream()
                .anyMatch(piece -> piece instanceof Word(String _, boolean fixed) && fixed));
  }

  private static boolean hasSlot(List<Piece> pieces, Predicate<String> named) {
    return pieces.stream()
        .anyMatch(
            piece -> piece instanceof Filled(Slot(String name, SlotFormat _)) && named.test(name));
  }

  private static int sentenceStart(List<Piece> part, int from) {
    int i = from;
    while (i > 0 && !(part.get(i - 1) instanceof End(boolean sentence) && sentence)) {
      i--;
    }
    return i;
  }

  private static int sentenceEnd(List<Piece> part, int from) {
    int i = from;
    while (i < part.size() && !(part.get(i) instanceof End(boolean sentence) && sentence)) {
      i++;
    }
    return i;
  }

  private interface Place {
    boolean isWrong(List<Piece> part, int at);
  }

  private static Optional<String> first(Reading reading, Place place) {
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
