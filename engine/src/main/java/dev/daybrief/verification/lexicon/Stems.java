package dev.daybrief.verification.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words of one language that are written once and said in many forms. What they can do in a
/// clause follows from their sort, so that no form has to be judged by itself.
///
/// @param plain forms that tell nothing by themselves: roster, rosters
/// @param advised forms that would tell of a state: for an advice, or what may be
/// @param deeds forms that would tell what was done: for an advice alone, or beside a number
/// @param orders forms that open an advice
/// @param closing forms that make an advice of the clause they end
/// @param reports deeds that a number may stand with
/// @param headings forms that tell nothing in a title
/// @param adjectives forms that can only say of what sort something is
record Stems(
    Set<String> plain,
    Set<String> advised,
    Set<String> deeds,
    Set<String> orders,
    Set<String> closing,
    Set<String> reports,
    Set<String> headings,
    Set<String> adjectives) {

  Stems {
    plain = Set.copyOf(plain);
    advised = Set.copyOf(advised);
    deeds = Set.copyOf(deeds);
    orders = Set.copyOf(orders);
    closing = Set.copyOf(closing);
    reports = Set.copyOf(reports);
    headings = Set.copyOf(headings);
    adjectives = Set.copyOf(adjectives);
  }

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final Map<String, Stems> ALL =
      Stream.of("en", "de", "es", "ar", "hi")
          .collect(Collectors.toUnmodifiableMap(Function.identity(), Stems::load));

  /// Those of a language.
  static Stems of(String language) {
    return Objects.requireNonNull(ALL.get(language), language);
  }

  /// Those of the headings that tell something elsewhere.
  Set<String> judgedHeadings() {
    return headings.stream()
        .filter(word -> !plain.contains(word))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stems load(String language) {
    Properties lists = WordList.load("stems_" + language + ".properties");
    Inflection inflection = Inflection.of(language);
    Set<String> judged = vocabulary(language);
    WordList.load("grammar_" + language + ".properties")
        .forEach(
            (_, words) ->
                SPACE.splitAsStream((String) words).map(Spelling::plain).forEach(judged::add));
    Set<String> plain = vocabulary(language);
    plain.addAll(forms(lists, "noun", inflection::noun));
    plain.addAll(forms(lists, "adjective", inflection::adjective));
    plain.addAll(forms(lists, "word", List::of));
    plain.addAll(forms(lists, "verb", verb -> inflection.verb(verb).names()));
    Set<String> told = forms(lists, "verb", verb -> inflection.verb(verb).told());
    told.removeAll(vocabulary(language));
    plain.removeAll(told);
    plain.removeIf(Lexicon::judges);
    Set<String> advised = forms(lists, "advised.noun", inflection::noun);
    advised.addAll(forms(lists, "advised.adjective", inflection::adjective));
    advised.addAll(forms(lists, "advised.word", List::of));
    Set<String> orders = forms(lists, "verb", verb -> inflection.verb(verb).orders());
    Set<String> closing = forms(lists, "verb", verb -> inflection.verb(verb).closing());
    Set<String> reports = forms(lists, "report", List::of);
    Set<String> deeds = forms(lists, "verb", verb -> inflection.verb(verb).deeds());
    deeds.addAll(forms(lists, "risk.verb", verb -> inflection.verb(verb).all()));
    deeds.addAll(orders);
    deeds.addAll(closing);
    deeds.addAll(reports);
    return new Stems(
        plain,
        unjudged(advised, judged, plain, inflection),
        unjudged(deeds, judged, plain, inflection),
        unjudged(orders, Set.of(), Set.of(), inflection),
        unjudged(closing, Set.of(), Set.of(), inflection),
        unjudged(reports, Set.of(), plain, inflection),
        unjudged(
            forms(lists, "heading.adjective", inflection::adjective),
            Set.of(),
            Set.of(),
            inflection),
        adjectives(lists, inflection));
  }

  private static Set<String> adjectives(Properties lists, Inflection inflection) {
    Set<String> adjectives = forms(lists, "adjective", inflection::adjective);
    adjectives.addAll(forms(lists, "advised.adjective", inflection::adjective));
    adjectives.addAll(forms(lists, "heading.adjective", inflection::adjective));
    adjectives.removeAll(forms(lists, "noun", inflection::noun));
    adjectives.removeAll(forms(lists, "word", List::of));
    adjectives.removeAll(forms(lists, "advised.word", List::of));
    adjectives.removeAll(forms(lists, "report", List::of));
    return adjectives;
  }

  /// Those that no other list has judged: a word of a grammar does there what it does, and a word
  /// for a state is compared with the line.
  private static Set<String> unjudged(
      Set<String> words, Set<String> judged, Set<String> plain, Inflection inflection) {
    Set<String> rest = inflection.joined(words);
    rest.removeIf(word -> judged.contains(word) || plain.contains(word) || Lexicon.judges(word));
    return rest;
  }

  private static Set<String> forms(
      Properties lists, String sort, Function<String, List<String>> inflected) {
    return SPACE
        .splitAsStream(lists.getProperty(sort, ""))
        .filter(stem -> !stem.isEmpty())
        .flatMap(stem -> inflected.apply(stem).stream())
        .map(Spelling::plain)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<String> vocabulary(String language) {
    String name = "vocabulary_" + language + ".txt";
    try (var stream = Objects.requireNonNull(Stems.class.getResourceAsStream(name), name);
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(SPACE::splitAsStream)
          .filter(word -> !word.isEmpty())
          .map(Spelling::plain)
          .collect(Collectors.toCollection(HashSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
