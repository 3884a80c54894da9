package dev.daybrief.verification;

import dev.daybrief.insight.InsightKind;
import dev.daybrief.narration.Segment.Slot;
import dev.daybrief.narration.SlotFormat;
import dev.daybrief.verification.lexicon.Piece;
import dev.daybrief.verification.lexicon.Piece.End;
import dev.daybrief.verification.lexicon.Piece.Filled;
import dev.daybrief.verification.lexicon.Piece.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Whether a direction stands between what the line found and what that is compared with.
final class Comparisons {

  /// What the line found on its day.
  static final Set<String> NOW =
      Set.of("value", "share", "missed", "failed", "projected", "part_today");

  /// What that is compared with.
  static final Set<String> MEASURE = Set.of("usual", "part_usual", "goal", "before");

  /// A comparison that does not stand between what it compares.
  static Optional<String> strayComparison(Reading reading) {
    return Roles.first(
        reading,
        (part, i) ->
            part.get(i) instanceof Filled(Slot slot)
                && slot.name().equals("move")
                && !stands(part, i, slot.format(), reading));
  }

  private static boolean stands(List<Piece> part, int i, SlotFormat format, Reading reading) {
    List<Piece> left = part.subList(sentenceStart(part, i), i);
    List<Piece> right = part.subList(i + 1, sentenceEnd(part, i));
    if (MeasureFirst.in(reading.locale())) {
      return MeasureFirst.stands(left, right, format, reading.insight().kind());
    }
    boolean comparing =
        switch (format) {
          case COMPARISON, LEVEL -> true;
          case TREND -> right.stream().anyMatch(Comparisons::isThan);
          case PLAIN, COUNTED, HEIGHT, EXTREME, CAPITAL -> false;
        };
    if (comparing) {
      return (hasNow(left) || isHeadline(part, left, reading))
          && !hasReversal(left)
          && isMeasured(right, reading)
          && !hasSlot(right, NOW::contains);
    }
    if (hasSlot(left, MEASURE::contains) || left.stream().anyMatch(Comparisons::isRoleWord)) {
      return false;
    }
    return standsAlone(format, reading.insight().kind());
  }

  /// Whether lines of the kind may tell their direction so, without what it is compared with.
  static boolean standsAlone(SlotFormat format, InsightKind kind) {
    return switch (format) {
      case TREND -> kind == InsightKind.LASTING_CHANGE;
      case EXTREME -> kind == InsightKind.RECORD_OR_STREAK;
      case HEIGHT -> kind.saysUnusual();
      case PLAIN, COUNTED, CAPITAL, COMPARISON, LEVEL -> false;
    };
  }

  static boolean isThan(Piece piece) {
    return piece instanceof Word(String text, boolean _) && Roles.isThan(text);
  }

  static boolean isRoleWord(Piece piece) {
    return piece instanceof Word(String text, boolean fixed)
        && !fixed
        && Arrays.stream(Roles.Role.values()).anyMatch(role -> role.isSaidBy(text));
  }

  static boolean hasNow(List<Piece> left) {
    return hasSlot(left, name -> NOW.contains(name) || name.equals("metric"));
  }

  /// A title that names what the line counts in words: "NPS: above usual".
  private static boolean isHeadline(List<Piece> part, List<Piece> left, Reading reading) {
    return part.equals(reading.parts().getFirst())
        && left.stream()
            .anyMatch(
                piece ->
                    piece instanceof Word(String text, boolean _)
                        && Subject.isAmong(
                            Subject.words(reading).collect(Collectors.toSet()), text));
  }

  /// The measure after the value: then the comparison would be about the measure.
  private static boolean hasReversal(List<Piece> left) {
    return hasSlot(left, name -> MEASURE.contains(name) && !name.equals("goal"));
  }

  private static boolean isMeasured(List<Piece> right, Reading reading) {
    return hasSlot(right, MEASURE::contains)
        || right.stream().anyMatch(Comparisons::isRoleWord)
        || (reading.insight().kind() == InsightKind.RECORD_OR_STREAK
            && right.stream()
                .anyMatch(piece -> piece instanceof Word(String _, boolean fixed) && fixed));
  }

  static boolean hasSlot(List<Piece> pieces, Predicate<String> named) {
    return pieces.stream()
        .anyMatch(
            piece -> piece instanceof Filled(Slot(String name, SlotFormat _)) && named.test(name));
  }

  /// The one that a place is in.
  static List<Piece> sentence(List<Piece> part, int at) {
    return part.subList(sentenceStart(part, at), sentenceEnd(part, at));
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

  private Comparisons() {}
}
