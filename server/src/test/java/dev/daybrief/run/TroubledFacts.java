package dev.daybrief.run;

import dev.daybrief.brief.DoubtfulNumbers;
import dev.daybrief.brief.InMemoryFacts;
import dev.daybrief.brief.InMemoryRecords;
import dev.daybrief.brief.StoreUnavailable;
import dev.daybrief.day.Organization;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Facts in memory with troubles: organisations that cannot be counted, records that change while
/// their brief is made, a store that goes away. Remembers who was asked for together.
final class TroubledFacts extends InMemoryFacts {

  private final InMemoryRecords records;
  private final Set<Organization> failing = new HashSet<>();
  private final Set<Organization> doubtful = new HashSet<>();
  private final Map<Organization, Integer> changes = new HashMap<>();
  private final List<List<Organization>> asked = new ArrayList<>();
  private int loadsUntilGone = Integer.MAX_VALUE;

  TroubledFacts(InMemoryRecords records) {
    super(records);
    this.records = records;
  }

  void failFor(Organization organization) {
    failing.add(organization);
  }

  /// Two ways of counting the organisation will not agree.
  void doubt(Organization organization) {
    doubtful.add(organization);
  }

  /// So many times, records arrive after they were counted.
  void changeAfterCounting(Organization organization, int times) {
    changes.put(organization, times);
  }

  void goAwayAfter(int loads) {
    loadsUntilGone = loads;
  }

  List<List<Organization>> asked() {
    return List.copyOf(asked);
  }

  @Override
  public synchronized List<Dossier> load(List<Organization> organizations, LocalDate date) {
    if (loadsUntilGone-- <= 0) {
      throw new StoreUnavailable("gone", new IllegalStateException());
    }
    asked.add(List.copyOf(organizations));
    for (Organization organization : organizations) {
      if (doubtful.contains(organization)) {
        throw new DoubtfulNumbers(date, List.of("calls_missed"), List.of(organization.id()));
      }
      if (failing.contains(organization)) {
        throw new IllegalStateException("Jane Doe, +49 30 5550 1234, cannot be counted");
      }
    }
    var dossiers = super.load(organizations, date);
    for (Organization organization : organizations) {
      if (changes.merge(organization, -1, Integer::sum) >= 0) {
        records.change(organization);
      }
    }
    return dossiers;
  }
}
