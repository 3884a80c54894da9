package dev.daybrief.theme;

import org.jspecify.annotations.Nullable;

/// Arabic writes article, "and" and short prepositions in one with the word.
final class Arabic {

  private static final char ALEF = 'ا';
  private static final char LAM = 'ل';
  private static final char WAW = 'و';
  private static final String PREPOSITIONS = "وفبك";

  /// What is left of a word must still be one.
  private static final int SHORTEST = 2;

  static String withoutArticle(String word) {
    int length = word.length();
    if (length >= 3 + SHORTEST
        && PREPOSITIONS.indexOf(word.charAt(0)) >= 0
        && word.charAt(1) == ALEF
        && word.charAt(2) == LAM) {
      return word.substring(3);
    }
    if (length >= 2 + SHORTEST
        && (word.charAt(0) == ALEF || word.charAt(0) == LAM)
        && word.charAt(1) == LAM) {
      return word.substring(2);
    }
    return word;
  }

  static @Nullable String withoutAnd(String word) {
    return word.length() > 1 + SHORTEST && word.charAt(0) == WAW ? word.substring(1) : null;
  }

  private Arabic() {}
}
