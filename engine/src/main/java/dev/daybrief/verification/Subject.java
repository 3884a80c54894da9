package dev.daybrief.verification;

import dev.daybrief.insight.Evidence;
import dev.daybrief.insight.Evidence.Value;
import dev.daybrief.insight.Insight;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Unit;
import dev.daybrief.narration.Rendered.Text;
import dev.daybrief.narration.Segment.Slot;
import dev.daybrief.narration.SlotFormat;
import dev.daybrief.verification.lexicon.Grammar;
import dev.daybrief.verification.lexicon.Lexicon;
import dev.daybrief.verification.lexicon.Piece;
import dev.daybrief.verification.lexicon.Piece.Filled;
import dev.daybrief.verification.lexicon.Piece.Word;
import dev.daybrief.verification.lexicon.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a line counts: plain words may not make missed calls completed ones, or calls services.
final class Subject {

  private static final Pattern LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

  private static final String ARABIC_ARTICLE = "ال";

  /// Pieces between a state and what it is said of, at most: calls were missed; missed calls.
  private static final int BEFORE_STATE = 5;

  private static final int AFTER_STATE = 3;

  /// Letters of a stem, at least, and of what may follow it, at most.
  private static final int SHORTEST_STEM = 7;

  private static final int ENDING = 3;

  /// Letters that two words for one topic share.
  private static final int SHORTEST_TOPIC = 4;

  /// One of each form that languages count by: one, few, many.
  private static final List<Long> AMOUNTS = List.of(1L, 3L, 100L);

  /// The words of the names and nouns of all values of the line.
  static Stream<String> words(Reading reading) {
    Insight insight = reading.insight();
    return Stream.concat(
        reading.evidence().values().keySet().stream().flatMap(name -> said(name, reading)),
        said("about", Evidence.of("about", new Value.MetricName(insight.metric())), reading));
  }

  /// A word for a state that no record of the line is in, or one that stands apart from the records
  /// it is said of. An advice may name others.
  static Optional<String> otherState(Reading reading) {
    for (List<Piece> part : reading.parts()) {
      for (int i = 0; i < part.size(); i++) {
        if (part.get(i) instanceof Word(String text, boolean fixed)
            && !fixed
            && isForeign(part, i, text, reading)) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isForeign(List<Piece> part, int i, String word, Reading reading) {
    boolean state = Lexicon.STATE.holds(word);
    // Most words are neither, and to render all values takes longest of all rules.
    if ((!state && !Lexicon.TOPIC.holds(word))
        || reading.moodAt(part, i) == Mood.ADVISING
        || reading.advisesAt(part, i)
        || (!state && reading.isAdvisedBefore(part, i))
        || Clauses.isUndone(part, i, Grammar.of(reading.locale()))) {
      return false;
    }
    Set<String> own = words(reading).collect(Collectors.toSet());
    return !(isAmong(own, word) || isTopicOf(own, word))
        || (state && !isBesideRecords(part, i, own) && !isBesideRecords(part, i, records(reading)));
  }

  /// Nouns of the records that the line's numbers are of, whatever their state.
  private static Set<String> records(Reading reading) {
    Metric all =
        switch (reading.insight().metric().source()) {
          case CALLS -> Metric.CALLS_TOTAL;
          case FEEDBACK -> Metric.FEEDBACK_RESPONSES;
          case SERVICE_RECORDS -> Metric.SERVICE_COMPLETED;
        };
    return counted(all, reading).filter(Lexicon.NOUN::holds).collect(Collectors.toSet());
  }

  /// The words by which a metric is counted, for one, a few and many; none where it is no count.
  private static Stream<String> counted(Metric metric, Reading reading) {
    return metric.unit() != Unit.COUNT
        ? Stream.empty()
        : AMOUNTS.stream()
            .flatMap(
                amount ->
                    said("one", Evidence.of("one", new Value.Count(metric, amount)), reading));
  }

  /// Whether the line is about the same in another word: price, pricing.
  private static boolean isTopicOf(Set<String> own, String word) {
    return Lexicon.TOPIC.holds(word)
        && word.length() > SHORTEST_TOPIC
        && own.stream()
            .anyMatch(
                said ->
                    Lexicon.TOPIC.holds(said)
                        && said.startsWith(word.substring(0, SHORTEST_TOPIC)));
  }

  /// Whether a number, or a noun of what the line counts, stands within reach of the place.
  private static boolean isBesideRecords(List<Piece> part, int at, Set<String> own) {
    return isBesideRecords(part, at, -1, BEFORE_STATE, own)
        || isBesideRecords(part, at, 1, AFTER_STATE, own);
  }

  private static boolean isBesideRecords(
      List<Piece> part, int at, int step, int most, Set<String> own) {
    for (int i = at + step; i >= 0 && i < part.size() && Math.abs(i - at) <= most; i += step) {
      switch (part.get(i)) {
        case Filled(Slot slot) -> {
          return Roles.isNumber(slot) || slot.name().equals("metric");
        }
        case Word(String text, _) -> {
          if (Lexicon.NOUN.holds(text) && isAmong(own, text)) {
            return true;
          }
        }
        case Piece.End _ -> {
          return false;
        }
      }
    }
    return false;
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
    if (Roles.isNumber(slot) && narrows(word, reading)) {
      return true;
    }
    if (!Lexicon.NOUN.holds(word) && !Lexicon.STATE.holds(word) && !Lexicon.TOPIC.holds(word)) {
      return false;
    }
    return reading
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
                      !isAmong(said("metric", reading).collect(Collectors.toSet()), word)
                          && !isAmong(
                              counted(reading.insight().metric(), reading)
                                  .collect(Collectors.toSet()),
                              word);
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

  /// Whether the word right behind a number would make it one of some alone: 12 urgent.
  private static boolean narrows(String word, Reading reading) {
    return (Framing.frames(word) || Grammar.of(reading.locale()).adjective().contains(word))
        && Arrays.stream(Roles.Role.values()).noneMatch(role -> role.isSaidBy(word))
        && !(reading.insight().kind() == InsightKind.OPEN_WORK && Roles.saysOpen(word))
        && !isAmong(words(reading).collect(Collectors.toSet()), word);
  }

  private static String withoutArticle(String word) {
    return word.startsWith(ARABIC_ARTICLE) ? word.substring(ARABIC_ARTICLE.length()) : word;
  }

  /// The same word in another form: verpasst, verpasste; completado, completadas.
  static boolean isAmong(Set<String> own, String word) {
    return own.stream()
        .anyMatch(
            said ->
                said.startsWith(word)
                    || (word.startsWith(said) && said.length() > 3)
                    || withoutArticle(word).equals(withoutArticle(said))
                    || haveOneStem(said, word));
  }

  /// Whether two words differ in an ending alone.
  private static boolean haveOneStem(String one, String other) {
    int same = 0;
    int shorter = Math.min(one.length(), other.length());
    while (same < shorter && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same >= SHORTEST_STEM && same >= Math.max(one.length(), other.length()) - ENDING;
  }

  /// The words of a value's name and of the metric's.
  static Stream<String> named(String name, Reading reading) {
    return Stream.concat(said(name, reading), said("metric", reading));
  }

  /// The words of a value's name and of its counted form.
  static Stream<String> said(String name, Reading reading) {
    return said(name, reading.evidence(), reading);
  }

  private static Stream<String> said(String name, Evidence evidence, Reading reading) {
    return Stream.of(SlotFormat.PLAIN, SlotFormat.COUNTED)
        .map(format -> reading.renderer().render(List.of(new Slot(name, format)), evidence))
        .flatMap(
            rendered -> rendered instanceof Text(String text) ? affirmed(text) : Stream.empty());
  }

  /// The words of a name but those that it denies: of calls not returned none was returned.
  private static Stream<String> affirmed(String name) {
    List<String> words =
        LETTERS.splitAsStream(Spelling.plain(name)).filter(word -> !word.isEmpty()).toList();
    return IntStream.range(0, words.size())
        .filter(i -> i == 0 || !Lexicon.NEGATION.holds(words.get(i - 1)))
        .mapToObj(words::get);
  }

  private Subject() {}
}
