package dev.daybrief.insight;

/// Which way a number left its usual range.
public enum Direction {
  UP,
  DOWN
}
