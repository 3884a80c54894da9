package dev.daybrief.access;

import java.util.Optional;

/// How a member likes the dashboard.
///
/// @param language a BCP 47 tag; empty for the browser's
/// @param shortcuts whether keys do something
public record Preferences(
    Optional<String> language, Theme theme, TimeFormat timeFormat, boolean shortcuts) {

  public static final Preferences USUAL =
      new Preferences(Optional.empty(), Theme.SYSTEM, TimeFormat.AUTO, true);

  public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
  }

  public enum TimeFormat {
    /// As the language has it.
    AUTO,
    H23,
    H12
  }
}
