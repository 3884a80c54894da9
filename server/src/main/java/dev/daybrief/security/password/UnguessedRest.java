package dev.daybrief.security.password;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The characters of a password that no guess has named yet. Case, accents, spaces and hyphens do
/// not count, and a digit or sign may stand for the letter it looks like.
final class UnguessedRest {

  /// A letter by what is written in its place.
  private static final Map<Integer, String> LOOKS_LIKE =
      Map.ofEntries(
          Map.entry((int) '0', "o"),
          Map.entry((int) '1', "il"),
          Map.entry((int) '!', "il"),
          Map.entry((int) '|', "il"),
          Map.entry((int) '3', "e"),
          Map.entry((int) '4', "a"),
          Map.entry((int) '@', "a"),
          Map.entry((int) '5', "s"),
          Map.entry((int) '$', "s"),
          Map.entry((int) '7', "t"),
          Map.entry((int) '+', "t"),
          Map.entry((int) '8', "b"),
          Map.entry((int) '9', "g"));

  /// Sequences that fingers or heads follow, either way.
  private static final List<String> ROWS =
      Stream.of(
              "abcdefghijklmnopqrstuvwxyz",
              "01234567890",
              "qwertyuiop",
              "qwertzuiop",
              "azertyuiop",
              "asdfghjkl",
              "zxcvbnm",
              "yxcvbnm",
              "1qaz2wsx3edc4rfv5tgb6yhn7ujm")
          .flatMap(row -> Stream.of(row, new StringBuilder(row).reverse().toString()))
          .toList();

  /// 4 in a row are no accident.
  private static final int SHORTEST_ROW = 4;

  private static final int SHORTEST_RUN = 3;

  private final int[] characters;
  private final BitSet guessed = new BitSet();

  UnguessedRest(String password) {
    this.characters = folded(password).filter(UnguessedRest::counts).toArray();
  }

  private static IntStream folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK);
  }

  private static boolean counts(int character) {
    return !Character.isWhitespace(character)
        && !Character.isSpaceChar(character)
        && "-_.,".indexOf(character) < 0;
  }

  void without(String word) {
    int[] letters = folded(word).toArray();
    for (int at = 0; at + letters.length <= characters.length; at++) {
      int from = at;
      if (IntStream.range(0, letters.length)
          .allMatch(i -> reads(characters[from + i], letters[i]))) {
        guessed.set(at, at + letters.length);
      }
    }
  }

  private static boolean reads(int character, int letter) {
    return character == letter || LOOKS_LIKE.getOrDefault(character, "").indexOf(letter) >= 0;
  }

  void withoutPatterns() {
    // Before anything else: of a text that repeats itself, the first time alone counts.
    period().ifPresent(length -> guessed.set(length, characters.length));
    for (int at = 0; at < characters.length; at++) {
      int from = at;
      mark(at, SHORTEST_RUN, i -> characters[i] == characters[from]);
      for (String row : ROWS) {
        int place = row.indexOf(characters[at]);
        if (place >= 0) {
          mark(
              at,
              SHORTEST_ROW,
              i ->
                  place + i - from < row.length() && row.charAt(place + i - from) == characters[i]);
        }
      }
    }
  }

  private OptionalInt period() {
    return IntStream.rangeClosed(1, characters.length / 2)
        .filter(
            length ->
                IntStream.range(length, characters.length)
                    .allMatch(i -> characters[i] == characters[i - length]))
        .findFirst();
  }

  /// What goes on from here, where it is at least so long.
  private void mark(int from, int least, IntPredicate goesOn) {
    int end = from;
    while (end < characters.length && goesOn.test(end)) {
      end++;
    }
    if (end - from >= least) {
      guessed.set(from, end);
    }
  }

  int length() {
    return characters.length - guessed.cardinality();
  }

  long different() {
    return IntStream.range(0, characters.length)
        .filter(i -> !guessed.get(i))
        .map(i -> characters[i])
        .distinct()
        .count();
  }
}
