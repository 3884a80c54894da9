package dev.daybrief.brief;

import dev.daybrief.day.OrganizationId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Attempts in memory.
public class InMemoryLedger implements RunLedger {

  private record Key(OrganizationId organization, LocalDate date) {}

  private record Kept(int attempts, Entry newest) {}

  private final InMemoryRecords records;
  private final Map<Key, Kept> kept = new HashMap<>();

  public InMemoryLedger(InMemoryRecords records) {
    this.records = records;
  }

  @Override
  public synchronized void record(List<Entry> entries) {
    entries.forEach(entry -> records.version(entry.organization()));
    for (Entry entry : entries) {
      kept.merge(
          new Key(entry.organization(), entry.date()),
          new Kept(1, entry),
          (before, now) -> new Kept(before.attempts + 1, now.newest));
    }
  }

  /// Attempts, newest outcome and problem as words; empty where nothing was tried.
  public synchronized String newest(OrganizationId organization, LocalDate date) {
    var found = kept.get(new Key(organization, date));
    if (found == null) {
      return "";
    }
    String problem = Objects.requireNonNullElse(found.newest.problem(), "");
    return (found.attempts + " " + found.newest.outcome().word() + " " + problem).strip();
  }
}
