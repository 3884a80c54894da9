package dev.daybrief.day;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashSet;
import java.util.Set;

/// Where a holiday lay a year before, if a date is one. Which holidays there are is not known here:
/// only how they move.
public final class SameHoliday {

  /// Days from Easter Sunday on which somewhere is closed: carnival, Good Friday to Easter Monday,
  /// Ascension, Pentecost, Corpus Christi.
  private static final Set<Long> FROM_EASTER =
      Set.of(-48L, -47L, -3L, -2L, -1L, 0L, 1L, 39L, 40L, 49L, 50L, 60L);

  private static final int SHAWWAL = 10;
  private static final int DHU_AL_HIJJA = 12;

  /// Years whose Umm al-Qura calendar the Java library knows.
  private static final int FIRST_HIJRI_YEAR = 1900;

  private static final int LAST_HIJRI_YEAR = 2170;

  /// The dates of the year before that may have been the same holiday: the same date, the same
  /// weekday of its month, as far from Easter, the same day of an Islamic feast. The likeliest
  /// first.
  public static Set<LocalDate> aYearBefore(LocalDate date) {
    var dates = new LinkedHashSet<LocalDate>();
    addFromEaster(date, dates);
    dates.add(date.minusYears(1));
    addWeekdayOfMonth(date, dates);
    addFeast(date, dates);
    return dates;
  }

  private static void addFromEaster(LocalDate date, Set<LocalDate> dates) {
    long distance = ChronoUnit.DAYS.between(easter(date.getYear()), date);
    if (FROM_EASTER.contains(distance)) {
      dates.add(easter(date.getYear() - 1).plusDays(distance));
    }
  }

  /// Mondays by their number and the last one; the fourth Thursday of November and the day after.
  private static void addWeekdayOfMonth(LocalDate date, Set<LocalDate> dates) {
    var month = YearMonth.from(date).minusYears(1);
    if (date.getDayOfWeek() == DayOfWeek.MONDAY) {
      LocalDate same =
          month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(number(date), DayOfWeek.MONDAY));
      if (YearMonth.from(same).equals(month)) {
        dates.add(same);
      }
      if (date.plusWeeks(1).getMonth() != date.getMonth()) {
        dates.add(month.atDay(1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
      }
    }
    int after = date.getDayOfWeek().getValue() - DayOfWeek.THURSDAY.getValue();
    LocalDate thursday = date.minusDays(after);
    if (thursday.getMonth() == Month.NOVEMBER
        && number(thursday) == 4
        && (after == 0 || after == 1)) {
      dates.add(
          month
              .atDay(1)
              .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY))
              .plusDays(after));
    }
  }

  /// Which Monday, Tuesday… of its month the date is.
  private static int number(LocalDate date) {
    return (date.getDayOfMonth() - 1) / 7 + 1;
  }

  private static void addFeast(LocalDate date, Set<LocalDate> dates) {
    if (date.getYear() < FIRST_HIJRI_YEAR || date.getYear() > LAST_HIJRI_YEAR) {
      return;
    }
    var hijri = HijrahDate.from(date);
    int month = hijri.get(ChronoField.MONTH_OF_YEAR);
    int day = hijri.get(ChronoField.DAY_OF_MONTH);
    if ((month == SHAWWAL && day <= 4) || (month == DHU_AL_HIJJA && day >= 9 && day <= 13)) {
      dates.add(LocalDate.from(hijri.minus(1, ChronoUnit.YEARS)));
    }
  }

  /// Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher).
  static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int ofCentury = year % 100;
    int moon =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
    int shift = (golden + 11 * moon + 22 * weekday) / 451;
    int position = moon + weekday - 7 * shift + 114;
    return LocalDate.of(year, position / 31, position % 31 + 1);
  }

  private SameHoliday() {}
}
