package dev.daybrief.verification.lexicon;

import dev.daybrief.insight.InsightKind;
import dev.daybrief.verification.lexicon.Piece.Word;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The plain words that lines of one language consist of, and the phrases that lines of one kind
/// may say although they hold other words.
public final class Vocabulary {

  private static final Map<String, Set<String>> WORDS =
      Grammar.LANGUAGES.stream()
          .collect(Collectors.toUnmodifiableMap(Function.identity(), Vocabulary::load));

  /// Those that tell nothing by themselves.
  private static final Set<String> PLAIN_GERMAN = Stems.of("de").plain();

  /// The phrases of all languages, by file.
  private static final List<Properties> LISTS =
      Stream.of("", "_es", "_ar", "_hi")
          .map(language -> WordList.load("phrases" + language + ".properties"))
          .toList();

  private static final Map<InsightKind, WordList> PHRASES = phrases();

  private static final WordList ADVICE = WordList.parse(listed("advice"));

  /// The words of a language; those of English for a language that has none.
  public static Set<String> of(Locale locale) {
    return Objects.requireNonNull(WORDS.getOrDefault(locale.getLanguage(), WORDS.get("en")));
  }

  /// The first word that is neither in the vocabulary nor judged by a list of its own.
  ///
  /// @param spared whether a word may stand there all the same
  public static Optional<String> unknownIn(
      List<Piece> pieces, Locale locale, Predicate<String> spared) {
    Set<String> known = of(locale);
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof Word(String text, boolean fixed)
          && !fixed
          && !known.contains(text)
          && !spared.test(text)
          && !isJoined(text, known, locale)) {
        int listed = listed(pieces, i);
        if (listed == 0 && !isCompound(pieces, i, text, locale)) {
          return Optional.of(text);
        }
        i += Math.max(0, listed - 1);
      }
    }
    return Optional.empty();
  }

  /// Whether German puts the word together of words that are known, which no list can foresee:
  /// Telefonbesetzung. Right behind a value it would say what that counts.
  private static boolean isCompound(List<Piece> pieces, int at, String word, Locale locale) {
    return locale.getLanguage().equals("de")
        && !(at > 0 && pieces.get(at - 1) instanceof Piece.Filled)
        && Compound.of(word, Vocabulary::isPart);
  }

  private static boolean isPart(String word) {
    return PLAIN_GERMAN.contains(word) || Lexicon.NOUN.holds(word) || Lexicon.TOPIC.holds(word);
  }

  /// Whether Arabic joins little words to one that is known: and, so, to, with, the.
  private static boolean isJoined(String word, Set<String> known, Locale locale) {
    return locale.getLanguage().equals("ar")
        && ArabicForms.JOINED.stream()
            .filter(word::startsWith)
            .map(joined -> word.substring(joined.length()))
            .anyMatch(rest -> rest.length() > 2 && known.contains(rest));
  }

  private static int listed(List<Piece> pieces, int at) {
    int longest = 0;
    for (Lexicon lexicon : Lexicon.JUDGING) {
      longest = Math.max(longest, lexicon.lengthAt(pieces, at));
    }
    return longest;
  }

  /// The pieces with the phrases of the kind marked.
  public static List<Piece> fix(List<Piece> pieces, InsightKind kind) {
    return fix(pieces, Objects.requireNonNull(PHRASES.get(kind)), _ -> true);
  }

  /// The pieces with the phrases of advice marked.
  ///
  /// @param advises whether the piece at a place advises
  public static List<Piece> fixAdvice(List<Piece> pieces, IntPredicate advises) {
    return fix(pieces, ADVICE, advises);
  }

  private static List<Piece> fix(List<Piece> pieces, WordList phrases, IntPredicate where) {
    var fixed = new ArrayList<Piece>(pieces);
    for (int i = 0; i < pieces.size(); i++) {
      int length = where.test(i) ? phrases.lengthAt(pieces, i) : 0;
      for (int end = i + length; i < end; i++) {
        if (pieces.get(i) instanceof Word(String text, boolean _)) {
          fixed.set(i, new Word(text, true));
        }
      }
      i -= length > 0 ? 1 : 0;
    }
    return fixed;
  }

  private static String listed(String name) {
    return LISTS.stream().map(list -> list.getProperty(name, "")).collect(Collectors.joining(","));
  }

  private static Map<InsightKind, WordList> phrases() {
    var phrases = new EnumMap<InsightKind, WordList>(InsightKind.class);
    for (InsightKind kind : InsightKind.values()) {
      phrases.put(kind, WordList.parse(listed("any") + "," + listed(kind.word())));
    }
    return phrases;
  }

  private static Set<String> load(String language) {
    return Stream.concat(
            Stems.of(language).plain().stream(),
            Grammar.of(Locale.forLanguageTag(language)).words())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Vocabulary() {}
}
