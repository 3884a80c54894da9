package dev.daybrief.verification;

import dev.daybrief.insight.InsightKind;
import dev.daybrief.narration.Segment.Slot;
import dev.daybrief.narration.SlotFormat;
import dev.daybrief.verification.Piece.End;
import dev.daybrief.verification.Piece.Filled;
import dev.daybrief.verification.Piece.Word;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/// Comparisons of languages that name the measure in front: "{value}, {usual} से {move}".
final class MeasureFirst {

  private static final Set<String> LANGUAGES = Set.of("hi");

  static boolean in(Locale locale) {
    return LANGUAGES.contains(locale.getLanguage());
  }

  /// Whether a direction stands right behind what the day's value is compared with.
  ///
  /// @param left the sentence before the direction
  /// @param right the sentence after it
  static boolean stands(List<Piece> left, List<Piece> right, SlotFormat format, InsightKind kind) {
    return switch (format) {
      case COMPARISON, LEVEL ->
          Roles.hasNow(left)
              && endsWithThan(left, kind)
              && !Roles.hasSlot(right, Roles.NOW::contains)
              && !Roles.hasSlot(right, Roles.MEASURE::contains);
      case TREND, HEIGHT, EXTREME ->
          Roles.standsAlone(format, kind)
              && !Roles.hasSlot(left, Roles.MEASURE::contains)
              && left.stream().noneMatch(Roles::isRoleWord)
              && !makesNowTheMeasure(left);
      case PLAIN, COUNTED, CAPITAL -> false;
    };
  }

  private static boolean endsWithThan(List<Piece> left, InsightKind kind) {
    int than = left.size() - 1;
    if (than < 1 || !Roles.isThan(left.get(than))) {
      return false;
    }
    Piece measure = left.get(than - 1);
    return switch (measure) {
      case Filled(Slot(String name, SlotFormat _)) -> Roles.MEASURE.contains(name);
      case Word(String _, boolean fixed) ->
          Roles.isRoleWord(measure)
              || (fixed && kind == InsightKind.RECORD_OR_STREAK && beginsWithNow(left));
      case End _ -> false;
    };
  }

  private static boolean beginsWithNow(List<Piece> left) {
    return left.stream()
        .filter(Filled.class::isInstance)
        .limit(1)
        .anyMatch(piece -> Roles.NOW.contains(((Filled) piece).slot().name()));
  }

  private static boolean makesNowTheMeasure(List<Piece> left) {
    return IntStream.range(1, left.size())
        .anyMatch(
            i ->
                Roles.isThan(left.get(i))
                    && left.get(i - 1) instanceof Filled(Slot(String name, SlotFormat _))
                    && Roles.NOW.contains(name));
  }

  private MeasureFirst() {}
}
