package dev.daybrief.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.day.OpeningHours.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

  @Test
  void opensOnItsDaysAlone() {
    var hours = OpeningHours.USUAL;

    assertThat(hours.on(day("2026-11-20", "Europe/Berlin")))
        .contains(
            new Span(Instant.parse("2026-11-20T08:00:00Z"), Instant.parse("2026-11-20T17:00:00Z")));
    assertThat(hours.on(day("2026-11-21", "Europe/Berlin"))).isEmpty();
  }

  @Test
  void goesWithTheClockOfTheZone() {
    var allDay = OpeningHours.parse("Mon-Sun 00:00-24:00");

    Span spring = allDay.on(day("2026-03-29", "Europe/Berlin")).orElseThrow();
    Span withoutMidnight = allDay.on(day("2026-04-24", "Africa/Cairo")).orElseThrow();

    assertThat(Duration.between(spring.opens(), spring.closes())).isEqualTo(Duration.ofHours(23));
    assertThat(withoutMidnight.opens()).isEqualTo(Instant.parse("2026-04-23T22:00:00Z"));
    assertThat(withoutMidnight.closes()).isEqualTo(Instant.parse("2026-04-24T21:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "Mon-Fri 09:00-18:00, 'Mon,Tue,Wed,Thu,Fri 09:00-18:00'",
    "'sat,mon 10:00-24:00', 'Mon,Sat 10:00-24:00'",
    "Sat-Mon 08:30-12:15, 'Mon,Sat,Sun 08:30-12:15'",
    "' Wed 00:00-00:01 ', Wed 00:00-00:01"
  })
  void readsWhatItWrites(String text, String written) {
    assertThat(OpeningHours.parse(text)).hasToString(written);
    assertThat(OpeningHours.parse(written)).isEqualTo(OpeningHours.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Mon",
        "Mon-Fri",
        "09:00-18:00",
        "Mon-Fri 9-18",
        "Mon-Fri 18:00-09:00",
        "Mon-Fri 09:00-09:00",
        "Mon-Fri 25:00-26:00",
        "Mon-Fri 24:00-24:00",
        "Mon-Tue-Wed 09:00-18:00",
        "Mon,,Tue 09:00-18:00",
        "Day 09:00-18:00"
      })
  void refusesWhatIsNoHours(String text) {
    assertThatThrownBy(() -> OpeningHours.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  private static BusinessDay day(String date, String zone) {
    return new BusinessDay(LocalDate.parse(date), ZoneId.of(zone));
  }
}
