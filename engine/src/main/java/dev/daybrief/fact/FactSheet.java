package dev.daybrief.fact;

import dev.daybrief.day.BusinessDay;
import dev.daybrief.day.Organization;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Source;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One organisation-day: its facts, and when each source was last heard of.
///
/// @param dataVersion counts the changes to the organisation's records; a brief made from an older
///     one is out of date
public record FactSheet(
    Organization organization,
    BusinessDay day,
    DayFacts facts,
    Map<Source, Arrival> arrivals,
    long dataVersion) {

  public FactSheet {
    arrivals = Map.copyOf(arrivals);
    if (!facts.date().equals(day.date())) {
      throw new IllegalArgumentException("facts of " + facts.date() + " for " + day.date());
    }
  }

  public Fact fact(Metric metric) {
    return facts.fact(metric);
  }

  public Arrival arrival(Source source) {
    @Nullable Arrival arrival = arrivals.get(source);
    return arrival == null ? Arrival.NEVER : arrival;
  }
}
