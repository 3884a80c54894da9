package dev.daybrief.insight.detection;

import dev.daybrief.fact.DataHealth;
import dev.daybrief.insight.Insight;
import java.util.List;

/// All that can be said about a day.
///
/// @param insights exactly one of each pinned kind, and free ones of each of the three sources
public record Detection(DataHealth health, List<Insight> insights) {

  public Detection {
    insights = List.copyOf(insights);
  }
}
