package dev.daybrief.brief;

import java.util.Locale;

/// Where a line's words come from.
public enum WrittenBy {
  /// A pinned count.
  COUNTED,
  /// A language model; every number, name and direction was checked.
  MODEL,
  /// A template, filled from the same facts.
  TEMPLATE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
