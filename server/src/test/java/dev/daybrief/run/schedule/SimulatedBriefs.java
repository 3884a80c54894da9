package dev.daybrief.run.schedule;

import dev.daybrief.brief.Brief;
import dev.daybrief.brief.BriefItem;
import dev.daybrief.brief.BriefStore;
import dev.daybrief.brief.PublishedBrief;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The store's rules about briefs, with a number in place of a brief's words. Whatever breaks a
/// promise is remembered.
final class SimulatedBriefs implements BriefStore {

  private static final int CATCH_UP = 31;

  /// @param version of the records it was made of
  /// @param words another number where somebody found other words
  record Stored(long version, int words) {}

  private record Key(OrganizationId organization, LocalDate day) {}

  private record Change(long version, LocalDate firstDay) {}

  private final Map<Key, Stored> stored = new HashMap<>();
  private final Map<OrganizationId, List<Change>> changes = new HashMap<>();
  private final Map<OrganizationId, LocalDate> first = new HashMap<>();
  private final List<String> broken = new ArrayList<>();

  /// Records of the day and of later ones change.
  void change(Organization organization, LocalDate firstDay) {
    changes
        .computeIfAbsent(organization.id(), _ -> new ArrayList<>())
        .add(new Change(version(organization) + 1, firstDay));
  }

  long version(Organization organization) {
    return changes.getOrDefault(organization.id(), List.of()).size();
  }

  @Nullable Stored current(Organization organization, LocalDate day) {
    return stored.get(new Key(organization.id(), day));
  }

  Publication publish(
      Organization organization, LocalDate day, Stored made, Instant now, BooleanSupplier taken) {
    if (taken.getAsBoolean()) {
      return Publication.TAKEN;
    }
    if (made.version != version(organization)) {
      return Publication.OUTDATED;
    }
    if (now.isBefore(organization.day(day).end())) {
      broken.add(day + " was made at " + now);
    }
    first.merge(organization.id(), day, (one, other) -> one.isBefore(other) ? one : other);
    Stored before = stored.put(new Key(organization.id(), day), made);
    if (before == null) {
      return Publication.PUBLISHED;
    }
    if (before.version == made.version && before.words != made.words) {
      broken.add(day + " was revised without a change");
    }
    return before.words == made.words ? Publication.UNCHANGED : Publication.REVISED;
  }

  /// What is missing when all is calm.
  void check(Organization organization, LocalDate newest, int openDays) {
    LocalDate begin = first.get(organization.id());
    if (begin == null) {
      broken.add(organization.slug() + " has no brief");
      return;
    }
    begin
        .datesUntil(newest.plusDays(1))
        .forEach(
            day -> {
              Stored found = current(organization, day);
              if (found == null) {
                broken.add(organization.slug() + " has none of " + day);
              } else if (day.isAfter(newest.minusDays(openDays))
                  && isOlder(organization.id(), found, day)) {
                broken.add(organization.slug() + " has an old one of " + day);
              }
            });
  }

  private boolean isOlder(OrganizationId organization, Stored brief, LocalDate day) {
    return changes.getOrDefault(organization, List.of()).stream()
        .anyMatch(change -> change.version > brief.version && !change.firstDay.isAfter(day));
  }

  List<String> broken() {
    return List.copyOf(broken);
  }

  @Override
  public Map<OrganizationId, List<LocalDate>> findReopened(
      Map<OrganizationId, LocalDate> newest, int days) {
    var reopened = new HashMap<OrganizationId, List<LocalDate>>();
    newest.forEach(
        (organization, last) ->
            reopened.put(
                organization,
                last.minusDays(CATCH_UP - 1L)
                    .datesUntil(last)
                    .filter(day -> isReopened(organization, day, last.minusDays(days)))
                    .toList()));
    return reopened;
  }

  private boolean isReopened(OrganizationId organization, LocalDate day, LocalDate closed) {
    Stored found = stored.get(new Key(organization, day));
    if (found == null) {
      LocalDate begin = first.get(organization);
      return begin != null && begin.isBefore(day);
    }
    return day.isAfter(closed) && isOlder(organization, Objects.requireNonNull(found), day);
  }

  @Override
  public List<Publication> publish(List<Brief> briefs, dev.daybrief.brief.Claims claims) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<PublishedBrief> find(OrganizationId organization, LocalDate date) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<PublishedBrief> findRevision(
      OrganizationId organization, LocalDate date, int revision) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<OrganizationId, List<BriefItem>> findLines(
      List<OrganizationId> organizations, LocalDate date) {
    throw new UnsupportedOperationException();
  }
}
