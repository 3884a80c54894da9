package dev.daybrief.verification;

import dev.daybrief.insight.Evidence.Value;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.narration.Segment.Slot;
import dev.daybrief.narration.SlotFormat;
import dev.daybrief.verification.lexicon.Lexicon;
import dev.daybrief.verification.lexicon.Piece;
import dev.daybrief.verification.lexicon.Piece.Filled;
import dev.daybrief.verification.lexicon.Piece.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether a bare number is told with what it counts: its noun beside it, or the line's metric
/// somewhere in the line.
final class Naming {

  /// Values whose noun the metric's name holds.
  private static final Set<String> OF_METRIC = Set.of("value", "share", "year_before");

  /// Values that the word for their role names.
  private static final Set<String> CUED = Set.of("waiting", "missed", "failed");

  /// Words between a number and its noun, at most.
  private static final int NEAR = 1;

  /// Letters of a name that a compound may hold without its ending.
  private static final int SHORTEST_PART = 6;

  /// A number that nothing names.
  static Optional<String> namelessValue(Reading reading) {
    for (List<Piece> part : reading.parts()) {
      for (int i = 0; i < part.size(); i++) {
        if (part.get(i) instanceof Filled(Slot slot)
            && ((slot.format() == SlotFormat.PLAIN && isNameless(part, i, slot, reading))
                || isSaidClosed(slot, reading))) {
          return Optional.of(slot.name());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isNameless(List<Piece> part, int i, Slot slot, Reading reading) {
    if (OF_METRIC.contains(slot.name())) {
      // The count of both reads as one of them where a word for one follows it.
      if (slot.name().equals("value") && reading.has("missed")) {
        return true;
      }
      return !isMetricSaid(slot, isOfGoal(part, i), reading);
    }
    return reading
        .evidence()
        .find(slot.name())
        .filter(value -> bringsNoun(value) && !CUED.contains(slot.name()))
        .filter(_ -> !isBesideNoun(part, i, slot, reading))
        .isPresent();
  }

  /// Whether the value has a noun of its own, which is not the metric's.
  private static boolean bringsNoun(Value value) {
    return value instanceof Value.Days
        || value instanceof Value.People
        || value instanceof Value.Count;
  }

  private static boolean isBesideNoun(List<Piece> part, int i, Slot slot, Reading reading) {
    Set<String> nouns = Subject.said(slot.name(), reading).collect(Collectors.toSet());
    int last = Math.min(part.size() - 1, i + NEAR);
    return part.subList(i + 1, last + 1).stream()
        .anyMatch(piece -> piece instanceof Word(String text, _) && Subject.isAmong(nouns, text));
  }

  /// Where the name holds a state, such as missed, it takes the state to say it; beside its
  /// goal a number is known by what the goal counts.
  private static boolean isMetricSaid(Slot slot, boolean ofGoal, Reading reading) {
    if (reading.slots().anyMatch(other -> other.name().equals("metric"))) {
      return true;
    }
    Set<String> names =
        Subject.named(slot.name(), reading)
            .filter(word -> isTelling(word) || Lexicon.NOUN.holds(word))
            .collect(Collectors.toSet());
    boolean hasState = !ofGoal && names.stream().anyMatch(Naming::isTelling);
    return names.isEmpty()
        || reading.parts().stream()
            .flatMap(List::stream)
            .anyMatch(
                piece ->
                    piece instanceof Word(String text, _)
                        && (hasState
                            ? isTelling(text) && Subject.isAmong(names, text)
                            : Subject.isAmong(names, text) || holdsOne(names, text)));
  }

  /// Whether a longer word holds one of the names: Anrufziel.
  private static boolean holdsOne(Set<String> names, String word) {
    return names.stream()
        .filter(name -> name.length() >= SHORTEST_PART)
        .anyMatch(name -> word.contains(name.substring(0, name.length() - 1)));
  }

  /// Whether the goal stands right beside the number: 82 of 164, लक्ष्य 164 में से 82.
  private static boolean isOfGoal(List<Piece> part, int i) {
    return isGoal(part, i + 2) || isGoal(part, i - 3) || isGoal(part, i - 2);
  }

  private static boolean isGoal(List<Piece> part, int at) {
    return at >= 0
        && at < part.size()
        && part.get(at) instanceof Filled(Slot slot)
        && slot.name().equals("goal");
  }

  private static boolean isTelling(String word) {
    return Lexicon.STATE.holds(word) || Lexicon.TOPIC.holds(word);
  }

  /// Open work whose line does not say that it is open.
  private static boolean isSaidClosed(Slot slot, Reading reading) {
    return reading.insight().kind() == InsightKind.OPEN_WORK
        && slot.name().equals("value")
        && reading.parts().stream()
            .flatMap(List::stream)
            .noneMatch(piece -> piece instanceof Word(String text, _) && Roles.saysOpen(text));
  }

  private Naming() {}
}
