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

  private final Map<OrganizationId, Map<Long, LocalDate>> changes = new ConcurrentHashMap<>();

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
    return changeFrom(organization, LocalDate.MIN);
  }

  /// Records of the day and maybe of later ones change. Returns the new version.
  public long changeFrom(Organization organization, LocalDate day) {
    long version = versions.merge(organization.id(), 1L, Long::sum);
    changes.computeIfAbsent(organization.id(), _ -> new ConcurrentHashMap<>()).put(version, day);
    return version;
  }

  /// Whether records of the day or of one before it changed after the version.
  boolean changedSince(OrganizationId organization, long version, LocalDate day) {
    return changes.getOrDefault(organization, Map.of()).entrySet().stream()
        .anyMatch(change -> change.getKey() > version && !change.getValue().isAfter(day));
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
