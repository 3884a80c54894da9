package dev.daybrief.narration;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The words of one language: templates, names and nouns, from `words_<language>.properties`.
final class Language {

  /// Languages a brief can be written in; any other gets the first.
  private static final List<String> WRITTEN = List.of("en", "de", "es", "ar", "hi");

  private static final Map<String, Language> KNOWN =
      WRITTEN.stream().collect(Collectors.toUnmodifiableMap(tag -> tag, Language::load));

  private final Map<String, String> words;
  private final Map<String, List<Segment>> templates;

  private Language(Map<String, String> words) {
    this.words = words;
    this.templates =
        words.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Template.parse(e.getValue())));
  }

  static Language of(Locale locale) {
    @Nullable Language known = KNOWN.get(locale.getLanguage());
    return known != null ? known : Objects.requireNonNull(KNOWN.get(WRITTEN.getFirst()));
  }

  static boolean isWritten(Locale locale) {
    return KNOWN.containsKey(locale.getLanguage());
  }

  static List<Locale> written() {
    return WRITTEN.stream().map(Locale::forLanguageTag).toList();
  }

  String word(String key) {
    return findWord(key).orElseThrow(() -> new IllegalArgumentException("no words for " + key));
  }

  Optional<String> findWord(String key) {
    return Optional.ofNullable(words.get(key));
  }

  List<Segment> template(String key) {
    return findTemplate(key)
        .orElseThrow(() -> new IllegalArgumentException("no template for " + key));
  }

  Optional<List<Segment>> findTemplate(String key) {
    return Optional.ofNullable(templates.get(key));
  }

  private static Language load(String tag) {
    String name = "words_" + tag + ".properties";
    try (var stream = Objects.requireNonNull(Language.class.getResourceAsStream(name), name);
        var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      var properties = new Properties();
      properties.load(reader);
      return new Language(
          properties.stringPropertyNames().stream()
              .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty)));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
