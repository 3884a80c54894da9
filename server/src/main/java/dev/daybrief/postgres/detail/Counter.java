package dev.daybrief.postgres.detail;

import dev.daybrief.fact.Breakdown.Part;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts of one dimension's parts.
final class Counter {

  private final Map<String, long[]> counts = new TreeMap<>();

  void add(String part, boolean today, long count) {
    if (count > 0) {
      counts.computeIfAbsent(part, _ -> new long[2])[today ? 1 : 0] += count;
    }
  }

  /// By name.
  ///
  /// @param weeks how many days the counts before come from
  List<Part> parts(int weeks) {
    return counts.entrySet().stream()
        .map(
            part ->
                new Part(
                    part.getKey(),
                    part.getValue()[1],
                    weeks == 0 ? 0 : (double) part.getValue()[0] / weeks))
        .toList();
  }
}
