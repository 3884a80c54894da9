package dev.daybrief.narration;

/// A piece of a line: plain words, or a slot that code fills from the evidence.
public sealed interface Segment {

  /// Words without any number, name, date or direction.
  record Words(String text) implements Segment {}

  /// @param name which value of the line's evidence
  record Slot(String name, SlotFormat format) implements Segment {}
}
