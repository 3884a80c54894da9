package dev.daybrief.record;

import java.util.Locale;

final class StatusWords {

  static String normalise(String word) {
    return word.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
  }

  private StatusWords() {}
}
