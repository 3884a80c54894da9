package dev.daybrief.postgres.brief;

import dev.daybrief.brief.Brief;
import dev.daybrief.day.OrganizationId;
import java.time.LocalDate;

/// Whose brief of which day.
record BriefKey(OrganizationId organization, LocalDate date) {

  static BriefKey of(Brief brief) {
    return new BriefKey(brief.organization(), brief.day().date());
  }

  @Override
  public String toString() {
    return organization + " " + date;
  }
}
