package dev.daybrief.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Dates are those of public calendars.
class SameHolidayTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Christmas Day, 2026-12-25, 2025-12-25",
    "New Year, 2027-01-01, 2026-01-01",
    "Good Friday, 2026-04-03, 2025-04-18",
    "Easter Monday, 2026-04-06, 2025-04-21",
    "Ascension, 2026-05-14, 2025-05-29",
    "Whit Monday, 2026-05-25, 2025-06-09",
    "Corpus Christi, 2026-06-04, 2025-06-19",
    "Rose Monday, 2026-02-16, 2025-03-03",
    "Thanksgiving, 2026-11-26, 2025-11-27",
    "the Friday after it, 2026-11-27, 2025-11-28",
    "Memorial Day, 2026-05-25, 2025-05-26",
    "Labor Day, 2026-09-07, 2025-09-01",
    "Martin Luther King Day, 2026-01-19, 2025-01-20",
    "a leap day, 2028-02-29, 2027-02-28",
  })
  void findsWhereAHolidayLayAYearBefore(String name, LocalDate date, LocalDate before) {
    assertThat(SameHoliday.aYearBefore(date)).as(name).contains(before);
  }

  /// Umm al-Qura: 1 Shawwal 1447 and 1446, 10 Dhu al-Hijja 1447 and 1446.
  @ParameterizedTest(name = "{0}")
  @CsvSource({"2026-03-20, 2025-03-30", "2026-05-27, 2025-06-06"})
  void findsTheFeastsOfTheIslamicCalendar(LocalDate date, LocalDate before) {
    assertThat(SameHoliday.aYearBefore(date)).contains(before);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"1999-04-04", "2000-04-23", "2008-03-23", "2011-04-24", "2024-03-31", "2038-04-25"})
  void knowsEaster(LocalDate sunday) {
    assertThat(SameHoliday.easter(sunday.getYear())).isEqualTo(sunday);
  }

  @Test
  void namesOneDateForAnOrdinaryDay() {
    assertThat(SameHoliday.aYearBefore(LocalDate.of(2026, 11, 17)))
        .containsExactly(LocalDate.of(2025, 11, 17));
  }

  @Test
  void knowsNoFifthMondayWhereTheMonthHadFour() {
    assertThat(SameHoliday.aYearBefore(LocalDate.of(2026, 3, 30)))
        .containsExactly(LocalDate.of(2025, 3, 30), LocalDate.of(2025, 3, 31));
  }

  @Test
  void answersForAnyDateThatRecordsMayHave() {
    assertThat(SameHoliday.aYearBefore(LocalDate.of(1850, 12, 25)))
        .contains(LocalDate.of(1849, 12, 25));
    assertThat(SameHoliday.aYearBefore(LocalDate.of(2999, 12, 25)))
        .contains(LocalDate.of(2998, 12, 25));
  }
}
