package dev.daybrief.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessDayTest {

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-11-17, PT24H",
    "Europe/Berlin, 2026-03-29, PT23H",
    "Europe/Berlin, 2026-10-25, PT25H",
    "Australia/Lord_Howe, 2026-10-04, PT23H30M",
    "Australia/Lord_Howe, 2026-04-05, PT24H30M",
    "Africa/Cairo, 2026-04-24, PT23H",
    "America/Havana, 2026-03-08, PT23H",
    "America/Santiago, 2026-09-06, PT23H",
    "America/Santiago, 2026-04-04, PT25H",
    "Pacific/Apia, 2011-12-30, PT0S",
    "Asia/Kolkata, 2026-06-01, PT24H"
  })
  void isAsLongAsTheLocalClockMakesIt(String zone, LocalDate date, Duration length) {
    assertThat(new BusinessDay(date, ZoneId.of(zone)).length()).isEqualTo(length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTC",
        "Europe/Berlin",
        "America/New_York",
        "America/Santiago",
        "America/Havana",
        "America/St_Johns",
        "Africa/Cairo",
        "Asia/Kolkata",
        "Asia/Jerusalem",
        "Australia/Lord_Howe",
        "Pacific/Apia",
        "Pacific/Auckland",
        "America/Scoresbysund"
      })
  void tilesTheTimeLine(String name) {
    ZoneId zone = ZoneId.of(name);
    for (var day = new BusinessDay(LocalDate.of(2005, 1, 1), zone);
        day.date().getYear() < 2028;
        day = day.next()) {
      assertThat(day.end()).as("%s", day).isEqualTo(day.next().start());
      if (!day.length().isZero()) {
        assertThat(BusinessDay.containing(day.start(), zone)).isEqualTo(day);
        assertThat(BusinessDay.containing(day.end().minusNanos(1), zone)).isEqualTo(day);
      }
    }
  }

  @Test
  void holdsTheMinutesThatAClockRepeatsAroundMidnightOnce() {
    // On 2010-11-07 clocks in St. John's went from 00:01 back to 23:01 of the 6th.
    ZoneId zone = ZoneId.of("America/St_Johns");
    Instant back = Instant.parse("2010-11-07T02:31:00Z");

    assertThat(back.atZone(zone).toLocalDate()).isEqualTo(LocalDate.of(2010, 11, 6));
    var seventh = new BusinessDay(LocalDate.of(2010, 11, 7), zone);
    assertThat(seventh.contains(back)).isTrue();
    assertThat(BusinessDay.containing(back, zone)).isEqualTo(seventh);
  }

  @Test
  void doesNotContainItsEnd() {
    var day = new BusinessDay(LocalDate.of(2026, 11, 17), ZoneId.of("Europe/Berlin"));

    assertThat(day.contains(day.start())).isTrue();
    assertThat(day.contains(day.end())).isFalse();
  }

  /// The dates around each change of a clock in two years, and the one that Apia skipped.
  private static Set<LocalDate> datesAround(ZoneId zone) {
    var dates = new TreeSet<>(Set.of(LocalDate.of(2011, 12, 30), LocalDate.of(2026, 6, 15)));
    var change = zone.getRules().nextTransition(Instant.parse("2026-01-01T00:00:00Z"));
    while (change != null && change.getInstant().isBefore(Instant.parse("2028-01-01T00:00:00Z"))) {
      dates.add(change.getDateTimeBefore().toLocalDate());
      dates.add(change.getDateTimeAfter().toLocalDate());
      change = zone.getRules().nextTransition(change.getInstant());
    }
    return dates;
  }

  private static List<Instant> aroundMidnight(LocalDate date, ZoneId zone) {
    var instants = new ArrayList<Instant>();
    for (int days = -2; days <= 2; days++) {
      Instant midnight = date.plusDays(days).atStartOfDay(zone).toInstant();
      for (int minutes = -95; minutes <= 95; minutes += 19) {
        instants.add(midnight.plus(Duration.ofMinutes(minutes)));
      }
      instants.add(midnight.minusNanos(1));
    }
    return instants;
  }

  @Test
  void holdsEachInstantOnceInEveryZoneOfTheJdk() {
    int checked = 0;
    for (String name : ZoneId.getAvailableZoneIds()) {
      ZoneId zone = ZoneId.of(name);
      for (LocalDate date : datesAround(zone)) {
        for (Instant instant : aroundMidnight(date, zone)) {
          var holding =
              date.minusDays(4)
                  .datesUntil(date.plusDays(5))
                  .map(one -> new BusinessDay(one, zone))
                  .filter(day -> day.contains(instant))
                  .toList();
          assertThat(holding)
              .as("%s %s", name, instant)
              .containsExactly(BusinessDay.containing(instant, zone));
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(60_000);
  }

  @Test
  void followsItselfWithoutGapInEveryZoneOfTheJdk() {
    assertThat(ZoneId.getAvailableZoneIds())
        .hasSizeGreaterThan(500)
        .allSatisfy(
            name -> {
              ZoneId zone = ZoneId.of(name);
              for (LocalDate date : datesAround(zone)) {
                for (int days = -2; days <= 2; days++) {
                  var day = new BusinessDay(date.plusDays(days), zone);
                  assertThat(new BusinessDay(day.date().plusDays(1), zone).start())
                      .isEqualTo(day.end());
                  assertThat(day.start()).isBeforeOrEqualTo(day.end());
                  assertThat(day.next().start()).isEqualTo(day.end());
                  assertThat(day.previous().end()).isEqualTo(day.start());
                }
              }
            });
  }

  @Test
  void hasNoDayThatApiaSkipped() {
    ZoneId apia = ZoneId.of("Pacific/Apia");
    var before = new BusinessDay(LocalDate.of(2011, 12, 29), apia);

    assertThat(before.next().date()).isEqualTo(LocalDate.of(2011, 12, 31));
    assertThat(before.next().previous()).isEqualTo(before);
    assertThat(before.end()).isEqualTo(before.next().start());
  }
}
