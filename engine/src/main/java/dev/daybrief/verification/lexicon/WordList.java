package dev.daybrief.verification.lexicon;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/// Words and phrases, looked up in time that grows with the text alone. `*` before or after a word
/// stands for any letters.
public final class WordList {

  private final Set<String> words = new HashSet<>();
  private final Set<String> beginnings = new HashSet<>();
  private final Set<String> endings = new HashSet<>();
  private final Set<Integer> beginningLengths = new TreeSet<>();
  private final Set<Integer> endingLengths = new TreeSet<>();
  private final Map<String, List<List<String>>> phrases = new HashMap<>();

  private WordList() {}

  /// @param text entries with commas between them
  public static WordList parse(String text) {
    var list = new WordList();
    for (String entry : text.split(",", -1)) {
      list.add(Spelling.plain(entry.strip()));
    }
    return list;
  }

  public static Properties load(String name) {
    try (var stream = Objects.requireNonNull(WordList.class.getResourceAsStream(name), name);
        var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      var properties = new Properties();
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private void add(String entry) {
    List<String> parts = List.of(entry.split(" ", -1));
    if (parts.size() > 1) {
      phrases.computeIfAbsent(parts.getFirst(), _ -> new ArrayList<>()).add(parts);
    } else if (entry.endsWith("*")) {
      beginnings.add(entry.substring(0, entry.length() - 1));
      beginningLengths.add(entry.length() - 1);
    } else if (entry.startsWith("*")) {
      endings.add(entry.substring(1));
      endingLengths.add(entry.length() - 1);
    } else if (!entry.isEmpty()) {
      words.add(entry);
    }
  }

  /// Whether the word is an entry, or one with the Arabic article before it.
  public boolean holds(String word) {
    if (holdsAsWritten(word)) {
      return true;
    }
    String bare = ArabicForms.withoutArticle(word);
    return bare.length() < word.length() && holdsAsWritten(bare);
  }

  private boolean holdsAsWritten(String word) {
    if (words.contains(word)) {
      return true;
    }
    return isIn(word, beginnings, beginningLengths, false)
        || isIn(word, endings, endingLengths, true);
  }

  /// Whether the word begins or ends with one of the parts, by their lengths.
  private static boolean isIn(String word, Set<String> parts, Set<Integer> lengths, boolean last) {
    for (int length : lengths) {
      int from = last ? word.length() - length : 0;
      if (length <= word.length() && parts.contains(word.substring(from, from + length))) {
        return true;
      }
    }
    return false;
  }

  /// How many words from here on are an entry; 0 where none is.
  int lengthAt(List<Piece> pieces, int from) {
    if (!(pieces.get(from) instanceof Piece.Word(String first, boolean _))) {
      return 0;
    }
    int longest = holds(first) ? 1 : 0;
    for (List<String> phrase : phrases.getOrDefault(first, List.of())) {
      if (phrase.size() > longest && isAt(phrase, pieces, from)) {
        longest = phrase.size();
      }
    }
    return longest;
  }

  private static boolean isAt(List<String> phrase, List<Piece> pieces, int from) {
    if (from + phrase.size() > pieces.size()) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      if (!(pieces.get(from + i) instanceof Piece.Word(String text, boolean _))
          || !text.equals(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }
}
