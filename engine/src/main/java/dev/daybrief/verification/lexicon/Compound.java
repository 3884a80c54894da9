package dev.daybrief.verification.lexicon;

import java.util.List;
import java.util.function.Predicate;

/// A word that consists of others, such as Telefonbesetzung.
final class Compound {

  private static final int SHORTEST = 4;

  /// What may stand between two parts.
  private static final List<String> LINKS = List.of("", "s", "n", "en", "es");

  /// Whether the word is two or more known ones.
  static boolean of(String word, Predicate<String> known) {
    for (int i = SHORTEST; i <= word.length() - SHORTEST; i++) {
      if (isPart(word.substring(0, i), known)) {
        String rest = word.substring(i);
        if (known.test(rest) || of(rest, known)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isPart(String text, Predicate<String> known) {
    return LINKS.stream()
        .filter(link -> text.endsWith(link) && text.length() - link.length() >= SHORTEST)
        .anyMatch(link -> known.test(text.substring(0, text.length() - link.length())));
  }

  private Compound() {}
}
