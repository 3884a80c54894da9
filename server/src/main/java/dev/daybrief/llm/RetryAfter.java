package dev.daybrief.llm;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/// The header that says when to come again: seconds, or a date.
final class RetryAfter {

  /// More digits are centuries.
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

  private static final Duration FOREVER = Duration.ofDays(36_500);

  /// Never negative; empty for what is neither. What is too long to read is longer than anybody
  /// waits.
  static Optional<Duration> parse(String value, Instant now) {
    String text = value.strip();
    if (SECONDS.matcher(text).matches()) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    if (!text.isEmpty() && text.chars().allMatch(c -> '0' <= c && c <= '9')) {
      return Optional.of(FOREVER);
    }
    try {
      Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  private RetryAfter() {}
}
