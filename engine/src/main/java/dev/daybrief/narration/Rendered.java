package dev.daybrief.narration;

/// Segments as text, or the slot that could not be filled.
public sealed interface Rendered {

  record Text(String text) implements Rendered {}

  /// @param slot name and format of the slot
  /// @param why one sentence
  record Unfillable(String slot, String why) implements Rendered {}
}
