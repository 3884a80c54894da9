package dev.daybrief.run.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.DueBook.Due;
import dev.daybrief.brief.DueBook.Settlement;
import dev.daybrief.day.BusinessDay;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayEndsTest {

  private static final DayEnds ENDS = new DayEnds(Duration.ofMinutes(15), 3);

  private static Due due(String zone, String now, int failures) {
    var id = new OrganizationId(UUID.fromString("019a8c5e-0000-7000-8000-000000000001"));
    var organization = new Organization(id, "one", "One", ZoneId.of(zone), Locale.ENGLISH);
    return new Due(organization, 1, failures, Instant.parse(now));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-11-17T23:15:00Z, 2026-11-17, 2026-11-18T23:15:00Z",
    "Europe/Berlin, 2026-11-17T23:14:59Z, 2026-11-16, 2026-11-17T23:15:00Z",
    "Europe/Berlin, 2026-11-18T22:59:00Z, 2026-11-17, 2026-11-18T23:15:00Z",
    // 25 hours and 23
    "Europe/Berlin, 2026-10-24T22:15:00Z, 2026-10-24, 2026-10-25T23:15:00Z",
    "Europe/Berlin, 2026-03-28T23:15:00Z, 2026-03-28, 2026-03-29T22:15:00Z",
    // midnight does not exist, or comes twice
    "Africa/Cairo, 2026-04-23T22:15:00Z, 2026-04-23, 2026-04-24T21:15:00Z",
    "America/Havana, 2026-03-08T05:15:00Z, 2026-03-07, 2026-03-09T04:15:00Z",
    "America/Havana, 2026-11-01T04:15:00Z, 2026-10-31, 2026-11-02T05:15:00Z",
    "Australia/Lord_Howe, 2026-04-04T13:15:00Z, 2026-04-04, 2026-04-05T13:45:00Z",
    // a date that the zone skipped
    "Pacific/Apia, 2011-12-30T10:15:00Z, 2011-12-29, 2011-12-31T10:15:00Z"
  })
  void makesTheNewestDayThatHasEndedAndWaitsForTheNext(
      String zone, String now, LocalDate newest, Instant next) {
    Due due = due(zone, now, 2);

    assertThat(ENDS.newest(due)).isEqualTo(newest);
    assertThat(ENDS.made(due)).isEqualTo(new Settlement(due.organization().id(), next, 0));
  }

  /// Each day is the newest at the instant it is due, whatever its zone does to its clocks.
  @ParameterizedTest
  @CsvSource({
    "Africa/Cairo",
    "America/Havana",
    "America/Santiago",
    "Australia/Lord_Howe",
    "Europe/Berlin",
    "Pacific/Chatham",
    "America/St_Johns",
    "Africa/Casablanca",
    "Asia/Beirut"
  })
  void comesToEachDayOfTwoYearsOnce(String zone) {
    var made = new ArrayList<LocalDate>();
    Due due = due(zone, "2026-01-01T12:00:00Z", 0);
    for (Instant at = ENDS.made(due).dueAt();
        at.isBefore(Instant.parse("2028-01-01T12:00:00Z"));
        at = ENDS.made(due(zone, at.toString(), 0)).dueAt()) {
      made.add(ENDS.newest(due(zone, at.toString(), 0)));
    }

    LocalDate first = made.getFirst();
    assertThat(made).isEqualTo(first.datesUntil(first.plusDays(made.size())).toList());
    assertThat(made).hasSize(730);
  }

  @Test
  void triesAFailureAgainAndAgainAndThenWaitsForTheNextDay() {
    var tried = new ArrayList<String>();
    Due due = due("Europe/Berlin", "2026-11-17T23:15:00Z", 0);
    for (int i = 0; i < 6; i++) {
      Settlement failed = ENDS.failed(due);
      tried.add(failed.failures() + " " + failed.dueAt());
      due = due("Europe/Berlin", failed.dueAt().toString(), failed.failures());
    }

    assertThat(tried)
        .containsExactly(
            "1 2026-11-17T23:16:00Z",
            "2 2026-11-17T23:18:00Z",
            "3 2026-11-17T23:22:00Z",
            "4 2026-11-17T23:30:00Z",
            "5 2026-11-18T23:15:00Z",
            "6 2026-11-18T23:16:00Z");
  }

  @Test
  void doesNotTryAgainAfterTheNextDayIsDue() {
    Due due = due("Europe/Berlin", "2026-11-18T23:14:00Z", 3);

    assertThat(ENDS.failed(due).dueAt()).isEqualTo(Instant.parse("2026-11-18T23:15:00Z"));
  }

  @Test
  void isDueAtOnceWhereNothingWasTried() {
    Due due = due("Europe/Berlin", "2026-11-17T23:15:00Z", 3);

    assertThat(DayEnds.again(due)).isEqualTo(new Settlement(due.organization().id(), due.now(), 3));
  }

  @Test
  void needsNoGrace() {
    var ends = new DayEnds(Duration.ZERO, 3);
    Due due = due("Asia/Kolkata", "2026-11-17T18:30:00Z", 0);

    assertThat(ends.newest(due)).isEqualTo(LocalDate.of(2026, 11, 17));
    assertThat(ends.made(due).dueAt())
        .isEqualTo(new BusinessDay(LocalDate.of(2026, 11, 18), due.organization().zone()).end());
  }
}
