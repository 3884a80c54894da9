package dev.daybrief.brief;

import dev.daybrief.prompt.Origin;
import java.util.Locale;

/// Where a line's words come from.
public enum WrittenBy {
  /// A pinned count.
  COUNTED,
  /// A language model; every number, name and direction was checked.
  MODEL,
  /// A script that plays a model in tests and demonstrations of failure; checked like a model.
  SCRIPTED,
  /// A template, filled from the same facts.
  TEMPLATE;

  static WrittenBy of(Origin.Provider provider) {
    return switch (provider) {
      case OPENAI, ANTHROPIC -> MODEL;
      case SCRIPTED -> SCRIPTED;
    };
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
