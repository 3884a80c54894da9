package dev.daybrief.day;

import java.time.ZoneId;
import java.util.Locale;

/// What administrators may change of their organisation.
///
/// @param modelWords whether a model, where there is one, may be asked for words
public record OrganizationSettings(
    String name, ZoneId zone, Locale locale, OpeningHours opening, boolean modelWords) {

  public OrganizationSettings {
    DisplayName.check(name);
  }

  /// Whether a day's facts can differ under the other ones.
  public boolean countAs(OrganizationSettings other) {
    return zone.equals(other.zone) && opening.equals(other.opening);
  }
}
