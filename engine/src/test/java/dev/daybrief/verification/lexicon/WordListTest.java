package dev.daybrief.verification.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordListTest {

  private static final long SEED = 20261128;

  @Test
  void holdsWordsAndThoseThatBeginOrEndAsItSays() {
    var list = WordList.parse("call, miss*, *los, mis*, missed calls");

    assertThat(List.of("call", "miss", "missed", "misty", "mis", "herzlos", "los"))
        .allMatch(list::holds);
    assertThat(List.of("calls", "mi", "amiss", "lose", "hilo", "")).noneMatch(list::holds);
  }

  /// Against every entry by itself, over few letters, so that many entries begin one another.
  @Test
  void agreesWithEachEntryByItself() {
    var random = new Random(SEED);
    for (int round = 0; round < 500; round++) {
      List<String> entries = IntStream.range(0, 8).mapToObj(_ -> entry(random)).toList();
      var list = WordList.parse(String.join(", ", entries));
      for (int i = 0; i < 50; i++) {
        String word = letters(random);
        assertThat(list.holds(word))
            .as("%s in %s", word, entries)
            .isEqualTo(entries.stream().anyMatch(entry -> isMeant(entry, word)));
      }
    }
  }

  private static boolean isMeant(String entry, String word) {
    if (entry.endsWith("*")) {
      return word.startsWith(entry.substring(0, entry.length() - 1));
    }
    return entry.startsWith("*") ? word.endsWith(entry.substring(1)) : word.equals(entry);
  }

  private static String entry(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> letters(random) + "*";
      case 1 -> "*" + letters(random);
      default -> letters(random);
    };
  }

  private static String letters(Random random) {
    return random
        .ints(1L + random.nextInt(5), 'a', 'd')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
