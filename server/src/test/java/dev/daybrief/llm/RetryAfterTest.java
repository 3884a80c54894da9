package dev.daybrief.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-11-10T10:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "7 | 7",
        " 120 | 120",
        "999999999 | 999999999",
        "Tue, 10 Nov 2026 10:00:30 GMT | 30",
        "Tue, 10 Nov 2026 09:00:00 GMT | 0",
        "Tue, 10 Nov 2026 12:00:30 +0200 | 30",
      })
  void readsSecondsAndDates(String value, long seconds) {
    assertThat(RetryAfter.parse(value, NOW)).contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-1", "1.5", "soon", "٧", "2026-11-10T10:00:30Z", "+5", "1e3"})
  void readsNothingElse(String value) {
    assertThat(RetryAfter.parse(value, NOW)).isEqualTo(Optional.empty());
  }

  @Test
  void takesWhatIsTooLongToReadForEver() {
    assertThat(RetryAfter.parse("9".repeat(5_000), NOW).orElseThrow())
        .isGreaterThan(Duration.ofDays(30_000));
  }
}
