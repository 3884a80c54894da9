package dev.daybrief.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The phrases of one language, found by their first word. The longest phrase at a place wins; of
/// two of one length, the one that says more of its first word.
final class Vocabulary {

  /// Letters before a star.
  static final int SHORTEST_OPEN = 2;

  private static final Comparator<Phrase> LONGEST_FIRST =
      Comparator.comparingInt(Phrase::length)
          .thenComparing(phrase -> !phrase.patterns().getFirst().open())
          .thenComparingInt(phrase -> phrase.patterns().getFirst().text().length())
          .reversed();

  private final Map<String, List<Phrase>> byWord = new HashMap<>();
  private final Map<String, List<Phrase>> byBeginning = new HashMap<>();
  private final int longestBeginning;

  Vocabulary(List<Phrase> phrases) {
    int longest = 0;
    for (Phrase phrase : phrases) {
      Phrase.Pattern first = phrase.patterns().getFirst();
      (first.open() ? byBeginning : byWord)
          .computeIfAbsent(first.text(), _ -> new ArrayList<>())
          .add(phrase);
      longest = first.open() ? Math.max(longest, first.text().length()) : longest;
    }
    byWord.values().forEach(list -> list.sort(LONGEST_FIRST));
    byBeginning.values().forEach(list -> list.sort(LONGEST_FIRST));
    longestBeginning = longest;
  }

  /// A phrase found at a place.
  record Hit(int start, int end, List<Meaning> meanings) {}

  /// From left to right, none over another.
  List<Hit> find(List<Word> words) {
    var hits = new ArrayList<Hit>();
    for (int place = 0; place < words.size(); ) {
      @Nullable Phrase phrase = longestAt(words, place);
      if (phrase == null) {
        place++;
      } else {
        hits.add(new Hit(place, place + phrase.length(), phrase.meanings()));
        place += phrase.length();
      }
    }
    return hits;
  }

  private @Nullable Phrase longestAt(List<Word> words, int place) {
    Word word = words.get(place);
    @Nullable Phrase best = longestAt(words, place, word.text(), null);
    return word.bare() == null ? best : longestAt(words, place, word.bare(), best);
  }

  private @Nullable Phrase longestAt(
      List<Word> words, int place, String first, @Nullable Phrase known) {
    @Nullable Phrase best = longer(known, byWord.get(first), words, place);
    for (int end = Math.min(first.length(), longestBeginning); end >= SHORTEST_OPEN; end--) {
      best = longer(best, byBeginning.get(first.substring(0, end)), words, place);
    }
    return best;
  }

  private static @Nullable Phrase longer(
      @Nullable Phrase best, @Nullable List<Phrase> candidates, List<Word> words, int place) {
    if (candidates == null) {
      return best;
    }
    for (Phrase candidate : candidates) {
      if (best != null && LONGEST_FIRST.compare(best, candidate) <= 0) {
        return best;
      }
      if (candidate.isAt(words, place)) {
        return candidate;
      }
    }
    return best;
  }
}
