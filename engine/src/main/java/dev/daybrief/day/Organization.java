package dev.daybrief.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A tenant: its short name in commands and addresses, its display name, the zone that cuts its
/// days and the language of its brief.
public record Organization(
    OrganizationId id, String slug, String name, ZoneId zone, Locale locale) {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

  public Organization {
    if (!SLUG.matcher(slug).matches()) {
      throw new IllegalArgumentException(
          "a slug has 1 to 63 lower-case letters, digits and inner hyphens: " + slug);
    }
    DisplayName.check(name);
  }

  public BusinessDay day(LocalDate date) {
    return new BusinessDay(date, zone);
  }

  /// Its last full day at an instant.
  public LocalDate yesterday(Instant instant) {
    return BusinessDay.containing(instant, zone).previous().date();
  }

  /// Its dates from the first to the last, without those that its zone skipped.
  public List<LocalDate> days(LocalDate first, LocalDate last) {
    return first.datesUntil(last.plusDays(1)).filter(date -> !day(date).length().isZero()).toList();
  }
}
