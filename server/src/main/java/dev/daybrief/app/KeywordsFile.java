package dev.daybrief.app;

import dev.daybrief.theme.Taxonomy;
import dev.daybrief.theme.TaxonomyProblem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// The installation's own keywords of themes.
final class KeywordsFile {

  static Taxonomy read(String path) {
    try {
      return Taxonomy.parse(Files.readString(Path.of(path)));
    } catch (TaxonomyProblem e) {
      throw unusable(path, String.valueOf(e.getMessage()));
    } catch (CharacterCodingException e) {
      throw unusable(path, "it is not UTF-8");
    } catch (IOException | InvalidPathException e) {
      throw unusable(path, "it cannot be read");
    }
  }

  private static ConfigurationProblem unusable(String path, String why) {
    return new ConfigurationProblem(
        "%s names %s: %s".formatted(Setting.THEMES.variable(), path, why));
  }

  private KeywordsFile() {}
}
