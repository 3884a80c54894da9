package dev.daybrief.access;

import java.util.Arrays;
import java.util.Optional;

/// What an API key may be used for.
public enum KeyScope {
  RECORDS_WRITE("records:write");

  private final String word;

  KeyScope(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public static Optional<KeyScope> parse(String word) {
    return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
  }
}
