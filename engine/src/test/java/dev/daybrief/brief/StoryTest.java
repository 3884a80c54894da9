package dev.daybrief.brief;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.metric.Source;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The engine as a black box: a day in, five lines out, both as text. When a story fails, the
/// actual text stands in the message; where it is right, it belongs into the file.
class StoryTest {

  private static final String PARTING = "---";

  static Stream<Path> stories() throws IOException, URISyntaxException {
    var folder = Objects.requireNonNull(StoryTest.class.getResource("/stories"));
    try (var files = Files.list(Path.of(folder.toURI()))) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".story"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("stories")
  void endsAsWritten(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    int parting = lines.indexOf(PARTING);
    assertThat(parting).as("%s has a line %s", file, PARTING).isPositive();
    var expected = lines.subList(parting + 1, lines.size());
    var story = Story.parse(lines.subList(0, parting));

    assertThat(String.join("\n", told(story, expected)))
        .as(lines.getFirst())
        .isEqualTo(String.join("\n", expected));
  }

  @ParameterizedTest
  @MethodSource("stories")
  void bearsItsNumberAndItsFeatureInFront(Path file) throws IOException {
    String number = file.getFileName().toString().substring(0, 3);

    assertThat(number).matches("[A-Z]\\d\\d");
    assertThat(Files.readAllLines(file).getFirst()).startsWith("# " + number + ": ");
  }

  @Test
  void areMany() throws IOException, URISyntaxException {
    assertThat(stories()).hasSizeGreaterThan(40);
  }

  /// The five lines, and of what else may be told as much as the story asks for.
  private static List<String> told(Story story, List<String> asked) {
    var plan = BriefPlanner.look(story.dossier()).plan(story.details());
    var brief = BriefAssembler.assemble(story.dossier().sheet(), plan);
    var text = new ArrayList<String>();
    for (BriefItem item : brief.items()) {
      text.add("%d %s (%s)".formatted(item.priority(), item.wording().title(), aside(item)));
      text.add("  " + item.wording().description());
    }
    for (String line : asked) {
      if (line.startsWith("not even left out: ")) {
        String insight = line.substring(line.indexOf(':') + 2);
        text.add(isFound(insight, brief) ? insight + " is there" : line);
      } else if (line.startsWith("left out: ")) {
        text.add("left out: " + leftOut(line.replace(",", "").split(" ", -1), brief));
      } else if (line.startsWith("health: ")) {
        text.add(health(brief));
      }
    }
    return text;
  }

  private static String aside(BriefItem item) {
    String count = item.count() == null ? "" : ", " + item.count();
    return item.standing().label().word().replace('_', ' ')
        + ", "
        + item.standing().tone().word()
        + count;
  }

  private static boolean isFound(String insight, Brief brief) {
    return Stream.concat(
            brief.items().stream()
                .map(item -> item.kind().word() + " " + item.receipt().metric().id()),
            brief.leftOut().stream().map(left -> left.kind().word() + " " + left.metric().id()))
        .anyMatch(insight::equals);
  }

  /// @param asked two words, then the kind and the metric
  private static String leftOut(String[] asked, Brief brief) {
    String insight = asked[2] + " " + asked[3];
    return brief.leftOut().stream()
        .filter(left -> insight.equals(left.kind().word() + " " + left.metric().id()))
        .map(left -> insight + ", " + left.reason().word())
        .findFirst()
        .orElse("not " + insight);
  }

  private static String health(Brief brief) {
    var states = new ArrayList<String>();
    for (Source source : Source.values()) {
      states.add(source.word() + " " + brief.health().of(source).state().word());
    }
    return "health: " + String.join(", ", states);
  }
}
