package dev.daybrief.insight;

import dev.daybrief.fact.DataHealth;
import java.util.List;

/// All that can be said about a day.
///
/// @param insights exactly one of each pinned kind, and at least three free ones, from at least two
///     sources
public record Detection(DataHealth health, List<Insight> insights) {

  public Detection {
    insights = List.copyOf(insights);
  }
}
