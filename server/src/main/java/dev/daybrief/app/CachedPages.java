package dev.daybrief.app;

import dev.daybrief.brief.BriefStore;
import dev.daybrief.cache.DayCache;
import dev.daybrief.cache.DayKey;
import dev.daybrief.cache.Known;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.http.DayPages;
import dev.daybrief.http.Page;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/// The web's pages, written from stored briefs and kept in memory.
final class CachedPages implements DayPages {

  private final BriefStore briefs;
  private final DayCache<Page> days;

  /// @param size pages kept at most
  CachedPages(BriefStore briefs, int size, InstantSource clock) {
    this.briefs = briefs;
    this.days =
        new DayCache<>(
            size,
            clock,
            Page::zone,
            key -> briefs.find(key.organization(), key.date()).map(Page::of));
  }

  @Override
  public Optional<Found> peek(OrganizationId organization, LocalDate date) {
    return days.peek(new DayKey(organization, date)).map(CachedPages::found);
  }

  @Override
  public Optional<Found> find(OrganizationId organization, LocalDate date) {
    return days.get(new DayKey(organization, date)).map(CachedPages::found);
  }

  private static Found found(Known<Page> known) {
    return new Found(known.value(), known.stale());
  }

  @Override
  public Optional<Page> findRevision(OrganizationId organization, LocalDate date, int revision) {
    return briefs.findRevision(organization, date, revision).map(Page::of);
  }

  /// A revision was published; the page is read anew.
  void forget(OrganizationId organization, LocalDate date) {
    days.forget(new DayKey(organization, date));
  }

  /// None of its pages is there any more.
  void drop(OrganizationId organization) {
    days.drop(key -> key.organization().equals(organization));
  }

  /// News may have been missed; every page is read anew.
  void forgetAll() {
    days.forgetAll();
  }
}
