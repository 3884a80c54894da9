package dev.daybrief.sample;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/// How busy a day of an organisation is, what is planted on it, and when things happen.
///
/// @param story what is planted
record SampleDay(SampleOrganization organization, LocalDate date, Story story) {

  private static final int OPENS = 8;
  private static final int OPEN_HOURS = 10;

  boolean isClosed() {
    return organization.closed().contains(date.getDayOfWeek()) || isHoliday();
  }

  private boolean isHoliday() {
    int month = date.getMonthValue();
    int day = date.getDayOfMonth();
    return (month == 1 && day == 1) || (month == 12 && (day == 25 || day == 26));
  }

  /// Calls that are planned on the day.
  double meanCalls() {
    return isClosed() ? 0 : organization.callsADay() * weekdayFactor() * story.calls();
  }

  double meanServices() {
    return isClosed() ? 0 : organization.callsADay() * 0.3 * weekdayFactor();
  }

  private double weekdayFactor() {
    return switch (date.getDayOfWeek()) {
      case MONDAY -> 1.2;
      case TUESDAY, WEDNESDAY, THURSDAY -> 1.05;
      case FRIDAY -> 0.95;
      case SATURDAY -> 0.6;
      case SUNDAY -> organization.closed().contains(DayOfWeek.SUNDAY) ? 0 : 0.5;
    };
  }

  /// An instant in the opening hours.
  ///
  /// @param part 0 when they begin, 1 when they end
  Instant at(double part) {
    long second = Math.round(OPENS * 3600 + part * OPEN_HOURS * 3600);
    return date.atTime(LocalTime.ofSecondOfDay(Math.min(second, 86_399)))
        .atZone(organization.organization().zone())
        .toInstant();
  }
}
