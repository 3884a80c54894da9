package dev.daybrief.verification;

import dev.daybrief.insight.InsightKind;
import dev.daybrief.narration.Segment.Slot;
import dev.daybrief.narration.SlotFormat;
import dev.daybrief.verification.lexicon.Piece;
import dev.daybrief.verification.lexicon.Piece.End;
import dev.daybrief.verification.lexicon.Piece.Filled;
import dev.daybrief.verification.lexicon.Piece.Word;
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
          Comparisons.hasNow(left)
              && endsWithThan(left, kind)
              && !Comparisons.hasSlot(right, Comparisons.NOW::contains)
              && !Comparisons.hasSlot(right, Comparisons.MEASURE::contains);
      case TREND, HEIGHT, EXTREME ->
          Comparisons.standsAlone(format, kind)
              && !Comparisons.hasSlot(left, Comparisons.MEASURE::contains)
              && left.stream().noneMatch(Comparisons::isRoleWord)
              && !makesNowTheMeasure(left);
      case PLAIN, COUNTED, CAPITAL -> false;
    };
  }

  private static boolean endsWithThan(List<Piece> left, InsightKind kind) {
    int than = left.size() - 1;
    if (than < 1 || !Comparisons.isThan(left.get(than))) {
      return false;
    }
    Piece measure = left.get(than - 1);
    return switch (measure) {
      case Filled(Slot(String name, SlotFormat _)) -> Comparisons.MEASURE.contains(name);
      case Word(String _, boolean fixed) ->
          Comparisons.isRoleWord(measure)
              || (fixed && kind == InsightKind.RECORD_OR_STREAK && beginsWithNow(left));
      case End _ -> false;
    };
  }

  private static boolean beginsWithNow(List<Piece> left) {
    return left.stream()
        .filter(Filled.class::isInstance)
        .limit(1)
        .anyMatch(piece -> Comparisons.NOW.contains(((Filled) piece).slot().name()));
  }

  private static boolean makesNowTheMeasure(List<Piece> left) {
    return IntStream.range(1, left.size())
        .anyMatch(
            i ->
                Comparisons.isThan(left.get(i))
                    && left.get(i - 1) instanceof Filled(Slot(String name, SlotFormat _))
                    && Comparisons.NOW.contains(name));
  }

  private MeasureFirst() {}
}
