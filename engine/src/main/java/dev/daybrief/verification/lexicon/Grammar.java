package dev.daybrief.verification.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the words of one language do in a clause.
///
/// @param claim words for what happened, was done or is the case
/// @param report those of them that a number may stand with
/// @param hint words after which a clause says what may or should be
/// @param advice words that open an advice
/// @param opener words that may stand before those
/// @param link words that begin what an advice asks about
/// @param finite words that make a statement of an advice, unless such a link stands before
/// @param polite words that stand second in an advice
/// @param closing words that make an advice of a clause they end
/// @param matter claims that name no deed: they may go on where an advice stood before a comma
/// @param telling words after which an advice tells again, until it asks
/// @param proof words that do the same, unless a word of checking stands before
/// @param checking what asks for proof
/// @param undone words right after which a participle names what is still to be done
/// @param infinitive words right after which a verb names no deed
/// @param heading words that tell nothing in a title
/// @param adjective words that can only say of what sort something is
/// @param verbLast whether an advice ends with its verb
public record Grammar(
    Set<String> claim,
    Set<String> report,
    Set<String> hint,
    Set<String> advice,
    Set<String> opener,
    Set<String> link,
    Set<String> finite,
    Set<String> polite,
    Set<String> closing,
    Set<String> matter,
    Set<String> telling,
    Set<String> proof,
    Set<String> checking,
    Set<String> undone,
    Set<String> infinitive,
    Set<String> heading,
    Set<String> adjective,
    boolean verbLast) {

  /// Those with words of their own.
  static final List<String> LANGUAGES = List.of("en", "de", "es", "ar", "hi");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final Map<String, Grammar> GRAMMARS =
      LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Grammar::load));

  /// That of a language; of English for a language that has none.
  public static Grammar of(Locale locale) {
    return Objects.requireNonNull(GRAMMARS.getOrDefault(locale.getLanguage(), GRAMMARS.get("en")));
  }

  /// All words it names; they belong to the vocabulary.
  Stream<String> words() {
    return Stream.of(
            claim,
            report,
            hint,
            advice,
            opener,
            link,
            finite,
            polite,
            closing,
            matter,
            telling,
            proof,
            checking,
            undone,
            infinitive,
            heading)
        .flatMap(Set::stream);
  }

  private static Grammar load(String language) {
    Properties lists = WordList.load("grammar_" + language + ".properties");
    Stems stems = Stems.of(language);
    return new Grammar(
        all(
            List.of(
                words(lists, "claim"),
                words(lists, "matter"),
                stems.advised(),
                stems.deeds(),
                stems.judgedHeadings())),
        all(List.of(words(lists, "report"), stems.reports())),
        words(lists, "hint"),
        all(List.of(words(lists, "advice"), stems.orders())),
        words(lists, "opener"),
        words(lists, "link"),
        words(lists, "finite"),
        words(lists, "polite"),
        all(List.of(words(lists, "closing"), stems.closing())),
        all(List.of(words(lists, "matter"), stems.advised(), stems.judgedHeadings())),
        words(lists, "telling"),
        words(lists, "proof"),
        words(lists, "checking"),
        words(lists, "undone"),
        words(lists, "infinitive"),
        stems.headings(),
        stems.adjectives(),
        lists.getProperty("verb", "").equals("last"));
  }

  private static Set<String> all(List<Set<String>> lists) {
    return lists.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> words(Properties lists, String name) {
    return SPACE
        .splitAsStream(lists.getProperty(name, ""))
        .filter(word -> !word.isEmpty())
        .map(Spelling::plain)
        .collect(Collectors.toUnmodifiableSet());
  }
}
