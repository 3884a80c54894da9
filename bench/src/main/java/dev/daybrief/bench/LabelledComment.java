package dev.daybrief.bench;

import dev.daybrief.theme.CommentReader;
import dev.daybrief.theme.ThemeMention;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A comment whose themes a person has read; `labelled-comments.tsv` explains its columns.
record LabelledComment(String id, String part, int score, Set<ThemeMention> agreed, String text) {

  LabelledComment {
    agreed = Set.copyOf(agreed);
  }

  static List<LabelledComment> all() throws IOException {
    String name = "labelled-comments.tsv";
    try (var stream = Objects.requireNonNull(LabelledComment.class.getResourceAsStream(name));
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(LabelledComment::of).toList();
    }
  }

  private static LabelledComment of(String line) {
    String[] cells = line.split("\t", -1);
    return new LabelledComment(
        cells[0], cells[1], Integer.parseInt(cells[2]), mentions(cells[5]), cells[6]);
  }

  private static Set<ThemeMention> mentions(String cell) {
    return cell.equals("none")
        ? Set.of()
        : Stream.of(cell.split(" ", -1)).map(ThemeMention::parse).collect(Collectors.toSet());
  }

  String language() {
    return id.substring(0, id.indexOf('-'));
  }

  Set<ThemeMention> readBy(CommentReader reader) {
    return reader.read(text, language(), score);
  }
}
