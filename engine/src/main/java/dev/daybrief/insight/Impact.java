package dev.daybrief.insight;

import dev.daybrief.fact.Fact;

/// The share of a source's records that a line is about.
final class Impact {

  static double of(Fact fact) {
    return fact.sample() == 0 ? 0 : Math.min(1, (double) fact.count() / fact.sample());
  }

  /// A change is about the records above or below the middle of the usual range.
  static double of(Fact today, UsualRange usual) {
    double middle = (usual.low() + usual.high()) / 2.0;
    double larger = Math.max(Math.max((double) today.sample(), middle), 1);
    return Math.min(1, Math.abs(today.count() - middle) / larger);
  }

  private Impact() {}
}
