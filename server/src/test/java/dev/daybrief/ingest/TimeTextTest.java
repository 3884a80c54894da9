package dev.daybrief.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T14:05:00Z, 2026-11-20T14:05:00Z",
    "2026-11-20t14:05:00z, 2026-11-20T14:05:00Z",
    "2026-11-20 14:05:00.123456789+05:45, 2026-11-20T08:20:00.123456789Z",
    "2026-11-20T14:05:00.1234567891234-0330, 2026-11-20T17:35:00.123456789Z",
    "2026-11-20 14:05:00+00, 2026-11-20T14:05:00Z",
    "2026-11-20T14:05-23:59, 2026-11-21T14:04:00Z",
    "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z",
    "1900-01-01T00:00:00Z, 1900-01-01T00:00:00Z",
    "2199-12-31T23:59:59Z, 2199-12-31T23:59:59Z"
  })
  void readsATimeWithItsOffset(String text, Instant time) {
    assertThat(TimeText.parse(text, BERLIN)).contains(time);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-01T12:00:00, 2026-07-01T10:00:00Z",
    "2026-03-29T02:30:00, 2026-03-29T01:30:00Z",
    "2026-10-25 02:30, 2026-10-25T00:30:00Z"
  })
  void readsATimeWithoutOffsetInTheZone(String text, Instant time) {
    assertThat(TimeText.parse(text, BERLIN)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2026-11-20",
        "20.11.2026 14:05",
        "2026-02-30T00:00:00Z",
        "2026-11-20T24:00:00Z",
        "2026-11-20T14:05:61Z",
        "2026-11-20T14:05:00.Z",
        "2026-11-20T14:05:00Zulu",
        "2026-11-20T14:05:00+",
        "2026-11-20T14:05:00+1",
        "2026-11-20T14:05:00+01:",
        "2026-11-20T14:05:00+24:00",
        "2026-11-20T14:05:00 Z",
        "+2026-11-20T14:05:00Z",
        "٢٠٢٦-11-20T14:05:00Z",
        "1899-12-31T23:59:59Z",
        "2200-01-01T00:00:00Z",
        "1763647500000000000",
        "2026-11-20T14:05:00.0000000000000000000000000000000000Z"
      })
  void refusesWhatIsNoTime(String text) {
    assertThat(TimeText.parse(text, BERLIN)).isEmpty();
  }
}
