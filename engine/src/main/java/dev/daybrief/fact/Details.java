package dev.daybrief.fact;

import dev.daybrief.metric.Metric;
import java.util.List;
import java.util.Map;

/// The answer to an [Inquiry].
///
/// @param breakdowns of each changed count, one for each dimension its source has
/// @param people distinct people behind a theme in the 7 local days that end with the day
public record Details(Map<Metric, List<Breakdown>> breakdowns, Map<Metric, Integer> people) {

  public static final Details NONE = new Details(Map.of(), Map.of());

  public Details {
    breakdowns = Map.copyOf(breakdowns);
    people = Map.copyOf(people);
  }
}
