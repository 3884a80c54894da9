package dev.daybrief.fact;

import dev.daybrief.day.Organization;
import dev.daybrief.metric.Metric;
import java.time.LocalDate;
import java.util.Set;

/// What must be asked of the records before a day can be judged: details that few days need, and
/// that are therefore not kept for all.
///
/// @param changed counts that changed: their breakdowns are wanted
/// @param themes counts of answers on a theme: how many people they are is wanted
public record Inquiry(
    Organization organization, LocalDate date, Set<Metric> changed, Set<Metric> themes) {

  public Inquiry {
    changed = Set.copyOf(changed);
    themes = Set.copyOf(themes);
  }

  public boolean isEmpty() {
    return changed.isEmpty() && themes.isEmpty();
  }
}
