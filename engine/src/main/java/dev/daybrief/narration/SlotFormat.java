package dev.daybrief.narration;

/// How a slot's value is shown. Which formats fit which value is decided by the renderer alone.
public enum SlotFormat {
  /// The bare value: `12`, `7–15`, `48%`, `Tuesday`, `Mon 16 Nov, 18:00`, `missed calls`.
  PLAIN,
  /// With its noun: `12 missed calls`, `28 days`.
  COUNTED,
  /// A direction between two counts: `more than`, `fewer than`.
  COMPARISON,
  /// A direction between two levels: `above`, `below`.
  LEVEL,
  /// A direction as a height: `high`, `low`.
  HEIGHT,
  /// A direction in the course of time: `higher`, `lower`.
  TREND,
  /// A direction beyond all others: `most`, `fewest`.
  EXTREME,
  /// A name at the start of a sentence.
  CAPITAL
}
