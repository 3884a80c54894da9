package dev.daybrief.narration;

/// How a slot's value is shown. Which formats fit which value is decided by the renderer alone.
public enum SlotFormat {
  /// The bare value: `12`, `7–15`, `48 %`, `Tuesday`, `17 Nov`, `Mon 16 Nov, 18:00`.
  PLAIN,
  /// With its noun: `12 missed calls`, `28 days`.
  COUNTED,
  /// The direction as a comparison: `more than`, `fewer than`.
  COMPARISON,
  /// A name at the start of a sentence.
  CAPITAL
}
