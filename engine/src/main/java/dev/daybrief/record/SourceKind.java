package dev.daybrief.record;

import java.util.Arrays;
import java.util.Optional;

/// The kinds of source records, by the names of commands and addresses.
public enum SourceKind {
  CALLS("calls"),
  FEEDBACK("feedback"),
  SERVICE_RECORDS("service-records");

  private final String word;

  SourceKind(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public static Optional<SourceKind> parse(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
