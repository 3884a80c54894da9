package dev.daybrief.app;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.http.KnownOrganizations;
import dev.daybrief.http.events.BriefEvents;
import dev.daybrief.postgres.brief.BriefNews;
import dev.daybrief.postgres.brief.BriefNews.Moment;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;

/// What a serving process does when something was published or changed.
///
/// @param hears whether nothing is missed now
record WebNews(
    CachedPages pages, KnownOrganizations organizations, BriefEvents events, AtomicBoolean hears)
    implements BriefNews.Listener {

  @Override
  public void published(OrganizationId organization, LocalDate date, int revision) {
    pages.published(organization, date, revision);
    events.published(organization, date, revision);
  }

  @Override
  public void emptied(OrganizationId organization) {
    pages.drop(organization);
    events.missed(organization);
  }

  @Override
  public void changed(OrganizationId organization) {
    organizations.forget(organization);
    events.changed(organization);
  }

  @Override
  public void hearing(Moment since) {
    hears.set(true);
    pages.hearing(since);
  }

  @Override
  public void deaf() {
    hears.set(false);
    pages.deaf();
  }

  @Override
  public void reached(Moment now) {
    pages.reached(now);
  }

  @Override
  public void missed() {
    pages.forgetAll();
    organizations.forgetAll();
    events.missed();
  }
}
