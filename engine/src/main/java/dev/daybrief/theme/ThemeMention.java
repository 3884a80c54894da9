package dev.daybrief.theme;

import java.util.Locale;

/// One theme of one comment.
public record ThemeMention(Theme theme, Polarity polarity) {

  /// `theme:polarity`, as it is stored.
  public String text() {
    return theme.word() + ":" + polarity.word();
  }

  /// Reads [#text]; anything else is an [IllegalArgumentException].
  public static ThemeMention parse(String text) {
    String[] parts = text.toUpperCase(Locale.ROOT).split(":", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("not theme:polarity: " + text);
    }
    return new ThemeMention(Theme.valueOf(parts[0]), Polarity.valueOf(parts[1]));
  }
}
