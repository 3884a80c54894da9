package dev.daybrief.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// A local calendar date in a zone, and the half-open range of instants `[start, end)` it covers.
///
/// The range is 24 h long on most days, 23 or 25 h where the clock changes, other lengths in some
/// zones and years, and empty for a date that a zone skipped (Apia, 2011-12-30).
public record BusinessDay(LocalDate date, ZoneId zone) {

  /// The day that holds the instant. Every instant has exactly one, also where the local clock
  /// repeats the minutes around midnight.
  public static BusinessDay containing(Instant instant, ZoneId zone) {
    var day = new BusinessDay(instant.atZone(zone).toLocalDate(), zone);
    while (instant.isBefore(day.start())) {
      day = day.previous();
    }
    while (!instant.isBefore(day.end())) {
      day = day.next();
    }
    return day;
  }

  public Instant start() {
    return date.atStartOfDay(zone).toInstant();
  }

  public Instant end() {
    return date.plusDays(1).atStartOfDay(zone).toInstant();
  }

  public Duration length() {
    return Duration.between(start(), end());
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(start()) && instant.isBefore(end());
  }

  /// The day that begins when this one ends; a date that the zone skipped is none.
  public BusinessDay next() {
    return step(1);
  }

  /// The day that ends when this one begins.
  public BusinessDay previous() {
    return step(-1);
  }

  private BusinessDay step(int dates) {
    var day = new BusinessDay(date.plusDays(dates), zone);
    return day.length().isZero() ? day.step(dates) : day;
  }
}
