package dev.daybrief.day;

import java.time.ZoneId;
import java.util.Locale;

/// What administrators may change of their organisation.
public record OrganizationSettings(String name, ZoneId zone, Locale locale, OpeningHours opening) {

  public OrganizationSettings {
    DisplayName.check(name);
  }

  /// Whether a day's facts can differ under the other ones.
  public boolean countAs(OrganizationSettings other) {
    return zone.equals(other.zone) && opening.equals(other.opening);
  }
}
