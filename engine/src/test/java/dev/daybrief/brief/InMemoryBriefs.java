package dev.daybrief.brief;

import dev.daybrief.brief.PublishedBrief.Revision;
import dev.daybrief.day.OrganizationId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Briefs in memory, with the store's rules.
public class InMemoryBriefs implements BriefStore {

  private static final int CATCH_UP = 31;

  private record Key(OrganizationId organization, LocalDate date) {

    static Key of(Brief brief) {
      return new Key(brief.organization(), brief.day().date());
    }
  }

  private final InMemoryRecords records;
  private final InstantSource clock;
  private final InMemoryDues dues;
  private final Map<Key, List<PublishedBrief>> stored = new HashMap<>();

  public InMemoryBriefs(InMemoryRecords records, InstantSource clock) {
    this(records, clock, new InMemoryDues(clock));
  }

  public InMemoryBriefs(InMemoryRecords records, InstantSource clock, InMemoryDues dues) {
    this.records = records;
    this.clock = clock;
    this.dues = dues;
  }

  @Override
  public synchronized List<Publication> publish(List<Brief> briefs, Claims claims) {
    if (briefs.stream().map(Key::of).distinct().count() < briefs.size()) {
      throw new IllegalArgumentException("two briefs of one day");
    }
    briefs.forEach(brief -> records.version(brief.organization()));
    return briefs.stream()
        .map(
            brief ->
                dues.isTaken(brief.organization(), claims) ? Publication.TAKEN : publish(brief))
        .toList();
  }

  private Publication publish(Brief brief) {
    if (records.version(brief.organization()) != brief.dataVersion()) {
      return Publication.OUTDATED;
    }
    var revisions = stored.computeIfAbsent(Key.of(brief), _ -> new ArrayList<>());
    if (!revisions.isEmpty() && saysTheSame(revisions.getLast().brief(), brief)) {
      return Publication.UNCHANGED;
    }
    var number = new Revision(revisions.size() + 1, clock.instant());
    revisions.add(PublishedBrief.of(brief, number, List.of(), null));
    return revisions.size() == 1 ? Publication.PUBLISHED : Publication.REVISED;
  }

  private static boolean saysTheSame(Brief one, Brief other) {
    return one.day().equals(other.day())
        && one.health().equals(other.health())
        && said(one).equals(said(other));
  }

  /// The state of the records as a whole and the scores do not matter.
  private static List<List<Object>> said(Brief brief) {
    return brief.items().stream()
        .map(
            item ->
                List.<Object>of(
                    item.kind(),
                    item.wording().title(),
                    item.wording().description(),
                    item.wording().writtenBy(),
                    Optional.ofNullable(item.count()),
                    item.standing(),
                    item.receipt().metric(),
                    item.receipt().factsHash()))
        .toList();
  }

  @Override
  public synchronized Optional<PublishedBrief> find(OrganizationId organization, LocalDate date) {
    return findRevision(organization, date, revisions(organization, date).size());
  }

  @Override
  public synchronized Map<OrganizationId, List<BriefItem>> findLines(
      List<OrganizationId> organizations, LocalDate date) {
    var lines = new HashMap<OrganizationId, List<BriefItem>>();
    for (OrganizationId organization : organizations) {
      find(organization, date).ifPresent(found -> lines.put(organization, found.brief().items()));
    }
    return lines;
  }

  @Override
  public synchronized Optional<PublishedBrief> findRevision(
      OrganizationId organization, LocalDate date, int revision) {
    var revisions = revisions(organization, date);
    if (revision < 1 || revision > revisions.size()) {
      return Optional.empty();
    }
    var found = revisions.get(revision - 1);
    var all = revisions.stream().map(one -> new Revision(one.revision(), one.publishedAt()));
    var number = new Revision(revision, found.publishedAt());
    var before = revision > 1 ? revisions.get(revision - 2).brief() : null;
    return Optional.of(PublishedBrief.of(found.brief(), number, all.toList(), before));
  }

  @Override
  public synchronized Map<OrganizationId, List<LocalDate>> findReopened(
      Map<OrganizationId, LocalDate> newest, int days) {
    var reopened = new HashMap<OrganizationId, List<LocalDate>>();
    newest.forEach(
        (organization, last) -> {
          var month = last.minusDays(Math.max(days, CATCH_UP) - 1L).datesUntil(last);
          var open = last.minusDays(days - 1L);
          var found = month.filter(day -> isReopened(organization, day, open)).toList();
          if (!found.isEmpty()) {
            reopened.put(organization, found);
          }
        });
    return reopened;
  }

  private boolean isReopened(OrganizationId organization, LocalDate day, LocalDate open) {
    return find(organization, day)
        .map(
            found ->
                !day.isBefore(open)
                    && records.changedSince(organization, found.brief().dataVersion(), day))
        .orElseGet(
            () ->
                stored.keySet().stream()
                    .anyMatch(
                        key -> key.organization.equals(organization) && key.date.isBefore(day)));
  }

  private List<PublishedBrief> revisions(OrganizationId organization, LocalDate date) {
    return stored.getOrDefault(new Key(organization, date), List.of());
  }
}
