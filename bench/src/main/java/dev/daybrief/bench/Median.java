package dev.daybrief.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// The middle of an odd number of values, the upper of the two middle ones of an even number.
final class Median {

  static <T> double of(List<T> rounds, ToDoubleFunction<T> value) {
    double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private Median() {}
}
