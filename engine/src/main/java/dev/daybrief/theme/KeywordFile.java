package dev.daybrief.theme;

import dev.daybrief.theme.Phrase.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Reads the format of keywords.txt, line by line.
final class KeywordFile {

  private final Map<String, Map<List<Pattern>, List<Meaning>>> byLanguage = new TreeMap<>();
  private String language = "";
  private int line;

  Map<String, Vocabulary> read(String text) {
    for (String row : text.lines().toList()) {
      line++;
      String content = row.strip();
      if (content.startsWith("[") && content.endsWith("]")) {
        language = content.substring(1, content.length() - 1).strip().toLowerCase(Locale.ROOT);
      } else if (!content.isEmpty() && !content.startsWith("#")) {
        keywords(content);
      }
    }
    if (byLanguage.isEmpty()) {
      throw new TaxonomyProblem(line, "the file holds no keywords");
    }
    var vocabularies = new TreeMap<String, Vocabulary>();
    byLanguage.forEach(
        (tag, phrases) ->
            vocabularies.put(
                tag,
                new Vocabulary(
                    phrases.entrySet().stream()
                        .map(phrase -> new Phrase(phrase.getKey(), phrase.getValue()))
                        .toList())));
    return vocabularies;
  }

  private void keywords(String content) {
    int colon = content.indexOf(':');
    if (colon < 0) {
      throw problem("expected \"key: word, word\" or \"[language]\"");
    }
    if (language.isEmpty()) {
      throw problem("keywords before the first [language]");
    }
    Meaning meaning = meaning(content.substring(0, colon).strip());
    for (String keyword : content.substring(colon + 1).split(",", -1)) {
      List<Meaning> meanings =
          byLanguage
              .computeIfAbsent(language, _ -> new LinkedHashMap<>())
              .computeIfAbsent(patterns(keyword.strip()), _ -> new ArrayList<>());
      if (!meanings.contains(meaning)) {
        meanings.add(meaning);
      }
    }
  }

  private Meaning meaning(String key) {
    return switch (key) {
      case "positive" -> new Meaning.Cue(Polarity.POSITIVE);
      case "negative" -> new Meaning.Cue(Polarity.NEGATIVE);
      case "negation" -> new Meaning.Negation(false);
      case "negation after" -> new Meaning.Negation(true);
      case "contrast" -> new Meaning.Contrast();
      case "nothing" -> new Meaning.Nothing();
      default -> ofTheme(key);
    };
  }

  private Meaning ofTheme(String key) {
    if (key.endsWith("+")) {
      return new Meaning.Judged(theme(key.substring(0, key.length() - 1)), Polarity.POSITIVE);
    }
    if (key.endsWith("-")) {
      return new Meaning.Judged(theme(key.substring(0, key.length() - 1)), Polarity.NEGATIVE);
    }
    return new Meaning.About(theme(key));
  }

  private Theme theme(String word) {
    return Stream.of(Theme.values())
        .filter(theme -> theme.word().equals(word.strip()))
        .findFirst()
        .orElseThrow(() -> problem("unknown key \"" + word + "\""));
  }

  private List<Pattern> patterns(String keyword) {
    var patterns = new ArrayList<Pattern>();
    for (String part : keyword.split("\\s+", -1)) {
      patterns.addAll(pattern(part, keyword));
    }
    if (patterns.isEmpty() || patterns.getFirst().equals(Pattern.ANY)) {
      throw problem("\"" + keyword + "\" does not begin with a word");
    }
    return patterns;
  }

  private List<Pattern> pattern(String part, String keyword) {
    if (part.equals("_")) {
      return List.of(Pattern.ANY);
    }
    boolean open = part.endsWith("*");
    if (part.indexOf('*') >= 0 && part.indexOf('*') < part.length() - 1) {
      throw problem("\"" + keyword + "\" has a * inside a word");
    }
    List<Word> words = Spelling.words(part);
    if (open && (words.isEmpty() || words.getLast().text().length() < Vocabulary.SHORTEST_OPEN)) {
      throw problem("\"" + keyword + "\" has too short a beginning before its *");
    }
    var patterns = new ArrayList<Pattern>();
    for (int i = 0; i < words.size(); i++) {
      patterns.add(new Pattern(words.get(i).text(), open && i == words.size() - 1));
    }
    return patterns;
  }

  private TaxonomyProblem problem(String what) {
    return new TaxonomyProblem(line, what);
  }
}
