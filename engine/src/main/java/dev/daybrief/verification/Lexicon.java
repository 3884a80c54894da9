package dev.daybrief.verification;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words of one sort, in all offered languages.
enum Lexicon {
  NUMBER,
  DIRECTION,
  UNUSUAL,
  INSIDE,
  CAUSE,
  PERIOD;

  private final Pattern words;

  Lexicon() {
    words = Pattern.compile(" (?:" + Holder.alternatives(name()) + ") ");
  }

  /// The first word of the sort in a text of [Reading#plain].
  Optional<String> findIn(String plain) {
    Matcher matcher = words.matcher(plain);
    return matcher.find() ? Optional.of(matcher.group().strip()) : Optional.empty();
  }

  private static final class Holder {

    private static final Properties LISTS = load();

    static String alternatives(String name) {
      String list = LISTS.getProperty(name.toLowerCase(java.util.Locale.ROOT));
      return Stream.of(Objects.requireNonNull(list, name).split(","))
          .map(String::strip)
          .map(
              word ->
                  Pattern.quote(word.replace("*", ""))
                      + (word.endsWith("*") ? "[\\p{L}\\p{M}]*" : ""))
          .collect(Collectors.joining("|"));
    }

    private static Properties load() {
      String name = "lexicon.properties";
      try (var stream = Objects.requireNonNull(Lexicon.class.getResourceAsStream(name), name);
          var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
        var properties = new Properties();
        properties.load(reader);
        return properties;
      } catch (IOException e) {
        throw new UncheckedIOException(name, e);
      }
    }
  }
}
