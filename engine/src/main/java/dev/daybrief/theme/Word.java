package dev.daybrief.theme;

import org.jspecify.annotations.Nullable;

/// A word of a comment, in the one spelling that keywords have too.
///
/// @param bare without the "and" that Arabic writes in front; null where there is none
/// @param pause what stands before it
record Word(String text, @Nullable String bare, Pause pause) {

  enum Pause {
    NONE,
    /// A comma, a dash, a bracket.
    CLAUSE,
    /// A full stop, a line's end.
    SENTENCE
  }
}
