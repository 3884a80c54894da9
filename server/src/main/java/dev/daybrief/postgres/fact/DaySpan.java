package dev.daybrief.postgres.fact;

import dev.daybrief.day.BusinessDay;
import java.time.Instant;

/// When a day begins and ends, for those who ask it of every record: a [BusinessDay] asks its zone
/// each time.
record DaySpan(Instant start, Instant end) {

  static DaySpan of(BusinessDay day) {
    return new DaySpan(day.start(), day.end());
  }

  boolean contains(Instant instant) {
    return !instant.isBefore(start) && instant.isBefore(end);
  }
}
