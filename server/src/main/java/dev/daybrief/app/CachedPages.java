package dev.daybrief.app;

import dev.daybrief.brief.BriefStore;
import dev.daybrief.cache.DayCache;
import dev.daybrief.cache.DayKey;
import dev.daybrief.cache.Known;
import dev.daybrief.cache.SharedDays;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.http.DayPages;
import dev.daybrief.http.Page;
import dev.daybrief.http.PageParts;
import dev.daybrief.postgres.brief.BriefNews.Moment;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/// The web's pages, written from stored briefs and kept in memory, and where configured also in
/// common with other processes.
final class CachedPages implements DayPages, AutoCloseable {

  private final BriefStore briefs;
  private final Optional<SharedDays<PageParts>> shared;
  private final DayCache<Page> days;

  /// @param size pages kept at most
  CachedPages(BriefStore briefs, int size, InstantSource clock) {
    this(briefs, size, clock, Optional.empty());
  }

  /// @param shared closed with this
  CachedPages(
      BriefStore briefs, int size, InstantSource clock, Optional<SharedDays<PageParts>> shared) {
    this.briefs = briefs;
    this.shared = shared;
    this.days = new DayCache<>(size, clock, Page::zone, this::load);
  }

  private Optional<Page> load(DayKey key) {
    return shared
        .map(common -> common.get(key, () -> stored(key)))
        .orElseGet(() -> stored(key))
        .map(PageParts::page);
  }

  private Optional<PageParts> stored(DayKey key) {
    return briefs.find(key.organization(), key.date()).map(PageParts::of);
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
  void published(OrganizationId organization, LocalDate date, int revision) {
    var key = new DayKey(organization, date);
    shared.ifPresent(common -> common.heard(key, revision));
    days.forget(key);
  }

  /// None of its pages is there any more.
  void drop(OrganizationId organization) {
    days.drop(key -> key.organization().equals(organization));
  }

  /// News may have been missed; every page is read anew.
  void forgetAll() {
    days.forgetAll();
  }

  void hearing(Moment since) {
    shared.ifPresent(common -> common.hearing(since.life(), since.begun(), since.ended()));
  }

  void reached(Moment now) {
    shared.ifPresent(common -> common.reached(now.begun(), now.ended()));
  }

  void deaf() {
    shared.ifPresent(SharedDays::deaf);
  }

  @Override
  public void close() {
    shared.ifPresent(SharedDays::close);
  }
}
