package dev.daybrief.insight;

import dev.daybrief.fact.Fact;

/// A number of this one day outside its usual range that a test of the day calls unusual.
public sealed interface Change extends Insight permits DayChange, ShareChange {

  Fact today();

  /// Which way the number left its usual range.
  Direction direction();

  @Override
  default Label label() {
    return Label.SIGNAL;
  }

  @Override
  default Tone tone() {
    return Tone.ofMove(direction(), metric().good());
  }

  @Override
  default Long count() {
    return today().count();
  }
}
