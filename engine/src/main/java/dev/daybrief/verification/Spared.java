package dev.daybrief.verification;

import dev.daybrief.narration.Segment.Slot;
import dev.daybrief.narration.SlotFormat;
import dev.daybrief.verification.lexicon.Lexicon;
import dev.daybrief.verification.lexicon.Piece;
import dev.daybrief.verification.lexicon.Piece.Filled;
import dev.daybrief.verification.lexicon.Piece.Word;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Where a word may stand that a rule refuses elsewhere.
@FunctionalInterface
interface Spared {

  /// Values of which something is said.
  Set<String> NUMBERS = Set.of("value", "share", "missed", "failed", "waiting", "people");

  boolean at(List<Piece> part, int place, Reading reading);

  /// Each and every in a clause that advises and tells no number: call each customer.
  static boolean eachInAdvice(List<Piece> part, int place, Reading reading) {
    return isOf(Lexicon.EACH, part, place) && reading.advisesAt(part, place);
  }

  /// What stands in a sentence without a value: call them again.
  static boolean besideNoNumber(List<Piece> part, int place, Reading reading) {
    return !Comparisons.hasSlot(Comparisons.sentence(part, place), NUMBERS::contains);
  }

  /// What begins a span of days, or says what an advice is about.
  static boolean spanOrAbout(List<Piece> part, int place, Reading reading) {
    return beforeSpan(part, place, reading)
        || (isOf(Lexicon.ABOUT, part, place) && reading.advisesAt(part, place))
        || isUnder(part, place)
        || isManner(part, place, reading)
        || hoped(part, place, reading);
  }

  /// What comes first or next in an advice: call these customers first.
  static boolean sequence(List<Piece> part, int place, Reading reading) {
    return isOf(Lexicon.SEQUENCE, part, place) && reading.advisesAt(part, place);
  }

  /// How something is to be done, which is no level of a number: explain prices more clearly.
  private static boolean isManner(List<Piece> part, int place, Reading reading) {
    return isAdvised(Lexicon.DEGREE, part, place, reading)
        && place + 1 < part.size()
        && isOf(Lexicon.MANNER, part, place + 1);
  }

  /// Under what is no number: under review, unter der Lupe.
  private static boolean isUnder(List<Piece> part, int place) {
    return isOf(Lexicon.BELOW, part, place)
        && IntStream.rangeClosed(place + 1, Math.min(place + 2, part.size() - 1))
            .anyMatch(i -> isOf(Lexicon.UNDER, part, i) || isOf(Lexicon.WORRY, part, i));
  }

  /// What an advice asks for, or says may come of it: could prevent a complaint.
  static boolean hoped(List<Piece> part, int place, Reading reading) {
    return isAdvised(Lexicon.HOPED, part, place, reading);
  }

  /// What an advice asks to be found or told: look for the reasons, explain prices. What may
  /// explain something would be its cause.
  static boolean asked(List<Piece> part, int place, Reading reading) {
    return isOf(Lexicon.ASKED, part, place)
        && reading.advisesAt(part, place)
        && !(place > 0 && isOf(Lexicon.MODAL, part, place - 1));
  }

  /// What may be at stake: sales may suffer.
  static boolean stake(List<Piece> part, int place, Reading reading) {
    return isOf(Lexicon.STAKE, part, place) && reading.advisesAt(part, place);
  }

  private static boolean isAdvised(Lexicon lexicon, List<Piece> part, int place, Reading reading) {
    return isOf(lexicon, part, place)
        && reading.moodAt(part, place) == Mood.ADVISING
        && reading.advisesAt(part, place);
  }

  /// What begins a span of days: over 7 days, within 7 days.
  static boolean beforeSpan(List<Piece> part, int place, Reading reading) {
    return isOf(Lexicon.SPAN, part, place)
        && place + 1 < part.size()
        && part.get(place + 1) instanceof Filled(Slot slot)
        && slot.name().equals("window")
        && slot.format() == SlotFormat.COUNTED;
  }

  /// A judgement that is the line's own, such as unhappy customers where it counts them, or one
  /// that an advice asks for: whether they are satisfied.
  static boolean ownOrAsked(List<Piece> part, int place, Reading reading) {
    return part.get(place) instanceof Word(String text, _)
        && Lexicon.FEELING.holds(text)
        && (reading.advisesAt(part, place)
            || Subject.isAmong(Subject.words(reading).collect(Collectors.toSet()), text));
  }

  private static boolean isOf(Lexicon lexicon, List<Piece> part, int place) {
    return part.get(place) instanceof Word(String text, boolean _) && lexicon.holds(text);
  }
}
