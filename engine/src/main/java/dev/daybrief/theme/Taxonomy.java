package dev.daybrief.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The keywords by which themes are found, language by language.
public final class Taxonomy {

  private final Map<String, Vocabulary> byLanguage;

  private Taxonomy(Map<String, Vocabulary> byLanguage) {
    this.byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
  }

  /// The keywords that are part of the product.
  public static Taxonomy standard() {
    return parse(standardText());
  }

  /// The file of [#standard], with its format explained at the top.
  public static String standardText() {
    String name = "keywords.txt";
    try (var stream = Objects.requireNonNull(Taxonomy.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /// Reads keywords in the format of [#standardText]; throws [TaxonomyProblem] with the line.
  public static Taxonomy parse(String text) {
    return new Taxonomy(new KeywordFile().read(text));
  }

  @Nullable Vocabulary vocabulary(String language) {
    return byLanguage.get(language);
  }

  Collection<Vocabulary> vocabularies() {
    return byLanguage.values();
  }
}
