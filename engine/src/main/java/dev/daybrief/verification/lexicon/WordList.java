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
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/// Words and phrases, looked up in time that grows with the text alone. `*` before or after a word
/// stands for any letters.
public final class WordList {

  private final Set<String> words = new HashSet<>();
  private final NavigableSet<String> beginnings = new TreeSet<>();

  /// Read from their ends.
  private final NavigableSet<String> endings = new TreeSet<>();
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
      addBeginning(beginnings, entry.substring(0, entry.length() - 1));
    } else if (entry.startsWith("*")) {
      addBeginning(endings, reversed(entry.substring(1)));
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
    return begins(word, beginnings) || (!endings.isEmpty() && begins(reversed(word), endings));
  }

  /// Keeps the shorter of two where one begins the other.
  private static void addBeginning(NavigableSet<String> beginnings, String beginning) {
    if (!begins(beginning, beginnings)) {
      beginnings.tailSet(beginning, false).removeIf(longer -> longer.startsWith(beginning));
      beginnings.add(beginning);
    }
  }

  /// Whether the word begins with one of them. As none begins another, only the last one up to the
  /// word can.
  private static boolean begins(String word, NavigableSet<String> beginnings) {
    String nearest = beginnings.floor(word);
    return nearest != null && word.startsWith(nearest);
  }

  private static String reversed(String word) {
    return new StringBuilder(word).reverse().toString();
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
