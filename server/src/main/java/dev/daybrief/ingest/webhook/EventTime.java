package dev.daybrief.ingest.webhook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Times as call systems write them.
final class EventTime {

  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
  private static final int LONGEST = 40;
  private static final List<DateTimeFormatter> FORMS =
      List.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME, DateTimeFormatter.RFC_1123_DATE_TIME);

  /// `2026-11-17T08:00:00.250Z` or `Tue, 17 Nov 2026 08:00:00 +0000`, with an offset; null for what
  /// is neither, or none of the years 1900 to 2199.
  static @Nullable Instant parse(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    for (DateTimeFormatter form : FORMS) {
      try {
        return plausible(OffsetDateTime.parse(text, form).toInstant());
      } catch (DateTimeException otherForm) {
        // the next one
      }
    }
    return null;
  }

  /// Milliseconds since 1970.
  static @Nullable Instant ofMillis(long millis) {
    return Math.abs(millis) > LATEST.toEpochMilli()
        ? null
        : plausible(Instant.ofEpochMilli(millis));
  }

  private static @Nullable Instant plausible(Instant time) {
    return time.isBefore(EARLIEST) || !time.isBefore(LATEST) ? null : time;
  }

  /// Orders events of one call that bear the same time: providers count milliseconds or seconds,
  /// the store microseconds.
  ///
  /// @param rank 0 to 999
  static Instant ranked(Instant time, int rank) {
    return time.truncatedTo(ChronoUnit.MILLIS).plus(rank, ChronoUnit.MICROS);
  }

  private EventTime() {}
}
