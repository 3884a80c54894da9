package dev.daybrief.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeReaderTest {

  private static final ThemeReader READER = new ThemeReader(Taxonomy.standard());
  private static final int LARGE = 1 << 20;

  static List<String> stories() throws IOException {
    String name = "stories.txt";
    try (var stream = Objects.requireNonNull(ThemeReaderTest.class.getResourceAsStream(name));
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("stories")
  void readsAsTheStorySays(String story) {
    String[] cells = story.split(" \\| ", -1);
    @Nullable String language = cells[0].equals("-") ? null : cells[0];
    @Nullable Integer score = cells[1].equals("-") ? null : Integer.valueOf(cells[1]);

    String read =
        READER.read(cells[2], language, score).stream()
            .map(ThemeMention::text)
            .collect(Collectors.joining(", "));

    assertThat(read.isEmpty() ? "-" : read).isEqualTo(cells[3]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "*",
        "'",
        "👍",
        "\u202e\u200f\u200d",
        "\ud800",
        "\udc00slow",
        "\u0301",
        "\u0308",
        "ß",
        "1,5",
        ",",
        "ال",
        "و",
        "\uffff",
        "a\u0000b"
      })
  void readsAnyText(String text) {
    for (@Nullable String language : new @Nullable String[] {null, "", "en", "ar", "-"}) {
      assertThat(READER.read(text, language, null)).hasSizeLessThanOrEqualTo(1);
    }
  }

  /// A comment of a megabyte costs what its first ten thousand characters cost: what stands after
  /// them changes nothing.
  @Test
  void readsTheBeginningOfAHugeComment() {
    String start = "The staff was friendly. ";
    for (String filling : List.of("a", "a ", "👍", "\u0301", "not ", "،", "क्", "و")) {
      String huge = start + filling.repeat(LARGE / filling.length()) + " overpriced";
      assertThat(READER.read(huge, "en", null))
          .extracting(ThemeMention::theme)
          .doesNotContain(Theme.PRICE);
    }
  }

  @Test
  void readsAnythingAlwaysTheSameAndEachThemeOnce() {
    var random = new Random(20_261_117);
    var other = new ThemeReader(Taxonomy.standard());
    for (int round = 0; round < 2_000; round++) {
      String text = anything(random);
      Set<ThemeMention> read = READER.read(text, "en", 5);
      assertThat(other.read(text, "en", 5)).as(text).isEqualTo(read);
      assertThat(read).extracting(ThemeMention::theme).doesNotHaveDuplicates().isSorted();
    }
  }

  private static String anything(Random random) {
    var text = new StringBuilder();
    List<String> words =
        List.of(
            "not", "price", "good", "slow", "but", ",", "سعر", "لكن", "\ud83d", "नहीं", "teuer");
    for (int i = random.nextInt(60); i > 0; i--) {
      text.append(
          random.nextBoolean()
              ? words.get(random.nextInt(words.size()))
              : Character.toString(random.nextInt(0x1_0000)));
      text.append(random.nextBoolean() ? " " : "");
    }
    return text.toString();
  }
}
