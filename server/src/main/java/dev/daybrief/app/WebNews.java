package dev.daybrief.app;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.http.KnownOrganizations;
import dev.daybrief.http.events.BriefEvents;
import dev.daybrief.postgres.brief.BriefNews;
import java.time.LocalDate;

/// What a serving process does when something was published or changed.
record WebNews(CachedPages pages, KnownOrganizations organizations, BriefEvents events)
    implements BriefNews.Listener {

  @Override
  public void published(OrganizationId organization, LocalDate date, int revision) {
    pages.forget(organization, date);
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
  public void missed() {
    pages.forgetAll();
    organizations.forgetAll();
    events.missed();
  }
}
