package dev.daybrief.embedding;

import dev.daybrief.theme.ThemeMention;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// A sentence whose theme is known.
record KnownSentence(ThemeMention mention, String text) {

  static List<KnownSentence> all() {
    String name = "known-sentences.txt";
    try (var stream = Objects.requireNonNull(KnownSentence.class.getResourceAsStream(name), name);
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(KnownSentence::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static KnownSentence of(String line) {
    int space = line.indexOf(' ');
    return new KnownSentence(
        ThemeMention.parse(line.substring(0, space)), line.substring(space + 1));
  }
}
