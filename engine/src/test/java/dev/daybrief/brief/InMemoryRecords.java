package dev.daybrief.brief;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.fact.DayFacts;
import dev.daybrief.metric.Metric;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What the stores in memory share: which organisations there are, what each day counts, and how
/// often the records changed.
public final class InMemoryRecords {

  private final Map<OrganizationId, Long> versions = new ConcurrentHashMap<>();
  private final Map<OrganizationId, Map<Metric, Long>> counts = new ConcurrentHashMap<>();

  public void add(Organization organization) {
    add(organization, 0);
  }

  public void add(Organization organization, long version) {
    versions.put(organization.id(), version);
  }

  public void remove(Organization organization) {
    versions.remove(organization.id());
  }

  /// Records arrive: every day counts this from now on.
  public void change(Organization organization, Map<Metric, Long> newCounts) {
    counts.put(organization.id(), Map.copyOf(newCounts));
    change(organization);
  }

  /// Records change without a change of the counts. Returns the new version.
  public long change(Organization organization) {
    return versions.merge(organization.id(), 1L, Long::sum);
  }

  long version(OrganizationId organization) {
    Long version = versions.get(organization);
    if (version == null) {
      throw new IllegalStateException("no such organisation: " + organization);
    }
    return version;
  }

  DayFacts facts(OrganizationId organization, LocalDate date) {
    return DayFacts.of(date, counts.getOrDefault(organization, Map.of()));
  }
}
