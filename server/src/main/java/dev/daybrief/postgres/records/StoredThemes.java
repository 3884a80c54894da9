package dev.daybrief.postgres.records;

import dev.daybrief.theme.ThemeMention;
import java.util.Set;
import java.util.stream.Collectors;

/// Mentions as the column `themes` keeps them: an array of `theme:polarity`.
final class StoredThemes {

  /// As the text of an array; the words of themes need no quotes in it.
  static String text(Set<ThemeMention> mentions) {
    return mentions.stream().map(ThemeMention::text).collect(Collectors.joining(",", "{", "}"));
  }

  private StoredThemes() {}
}
