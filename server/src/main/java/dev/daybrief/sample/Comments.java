package dev.daybrief.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Invented comments, by language and polarity; each speaks of a theme.
final class Comments {

  private static final List<String> LINES = read();

  /// The language to comment in: English where there are no comments in the one meant.
  static String language(Locale meant) {
    return of(meant.getLanguage(), true).isEmpty() ? "en" : meant.getLanguage();
  }

  static List<String> of(String language, boolean happy) {
    return starting(language + (happy ? " + " : " - "));
  }

  /// Complaints about waiting time.
  static List<String> aboutWaiting(String language) {
    return starting(language + " w ");
  }

  private static List<String> starting(String start) {
    return LINES.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .toList();
  }

  private static List<String> read() {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Comments.class.getResourceAsStream("comments.txt")),
                StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Comments() {}
}
