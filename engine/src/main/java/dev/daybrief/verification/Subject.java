package dev.daybrief.verification;

import dev.daybrief.insight.Evidence.Value;
import dev.daybrief.narration.Rendered.Text;
import dev.daybrief.narration.Segment.Slot;
import dev.daybrief.narration.SlotFormat;
import dev.daybrief.verification.lexicon.Lexicon;
import dev.daybrief.verification.lexicon.Piece;
import dev.daybrief.verification.lexicon.Piece.Filled;
import dev.daybrief.verification.lexicon.Piece.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a line counts: plain words may not make missed calls completed ones, or calls services.
final class Subject {

  private static final Pattern LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

  /// The words of the names and nouns of all values of the line.
  static Stream<String> words(Reading reading) {
    return reading.insight().evidence().values().keySet().stream()
        .flatMap(name -> said(name, reading));
  }

  /// A word for a state that no record of the line is in.
  static Optional<String> otherState(Reading reading) {
    List<String> states = reading.parts().stream().flatMap(part -> states(part, reading)).toList();
    // Most lines hold none, and to render all values takes longest of all rules.
    if (states.isEmpty()) {
      return Optional.empty();
    }
    Set<String> own = words(reading).collect(Collectors.toSet());
    return states.stream().filter(state -> !isAmong(own, state)).findFirst();
  }

  /// Those that the part tells; an advice may name others.
  private static Stream<String> states(List<Piece> part, Reading reading) {
    return IntStream.range(0, part.size())
        .filter(i -> reading.moodAt(part, i) != Mood.ADVISING)
        .mapToObj(part::get)
        .flatMap(Subject::state);
  }

  private static Stream<String> state(Piece piece) {
    return piece instanceof Word(String text, boolean fixed) && !fixed && Lexicon.STATE.holds(text)
        ? Stream.of(text)
        : Stream.empty();
  }

  /// A number followed by the noun of another.
  static Optional<String> otherNoun(Reading reading) {
    for (List<Piece> part : reading.parts()) {
      for (int i = 0; i + 1 < part.size(); i++) {
        if (part.get(i) instanceof Filled(Slot slot)
            && part.get(i + 1) instanceof Word(String text, boolean fixed)
            && !fixed
            && isOther(slot, text, reading)) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isOther(Slot slot, String word, Reading reading) {
    if (!Lexicon.NOUN.holds(word) && !Lexicon.STATE.holds(word)) {
      return false;
    }
    return reading
        .insight()
        .evidence()
        .find(slot.name())
        .filter(
            value ->
                switch (value) {
                  case Value.Count _, Value.Days _, Value.People _ ->
                      !isAmong(said(slot.name(), reading).collect(Collectors.toSet()), word);
                  case Value.CountRange _,
                      Value.Share _,
                      Value.ShareRange _,
                      Value.About _,
                      Value.Plain _,
                      Value.Score _,
                      Value.ScoreRange _ ->
                      !isAmong(said("metric", reading).collect(Collectors.toSet()), word);
                  case Value.Weekday _,
                      Value.Date _,
                      Value.Moment _,
                      Value.Move _,
                      Value.MetricName _,
                      Value.SourceName _,
                      Value.DimensionName _,
                      Value.SpanName _,
                      Value.Name _,
                      Value.Hour _ ->
                      false;
                })
        .isPresent();
  }

  /// The same word in another form: verpasst, verpasste.
  static boolean isAmong(Set<String> own, String word) {
    return own.stream()
        .anyMatch(said -> said.startsWith(word) || (word.startsWith(said) && said.length() > 3));
  }

  /// The words of a value's name and of the metric's.
  static Stream<String> named(String name, Reading reading) {
    return Stream.concat(said(name, reading), said("metric", reading));
  }

  /// The words of a value's name and of its counted form.
  static Stream<String> said(String name, Reading reading) {
    return Stream.of(SlotFormat.PLAIN, SlotFormat.COUNTED)
        .map(
            format ->
                reading
                    .renderer()
                    .render(List.of(new Slot(name, format)), reading.insight().evidence()))
        .flatMap(
            rendered ->
                rendered instanceof Text(String text)
                    ? LETTERS.splitAsStream(text.toLowerCase(Locale.ROOT))
                    : Stream.empty())
        .filter(word -> !word.isEmpty());
  }

  private Subject() {}
}
