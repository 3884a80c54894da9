package dev.daybrief.run.schedule;

import dev.daybrief.brief.DueBook.Due;
import dev.daybrief.brief.DueBook.Settlement;
import dev.daybrief.day.BusinessDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// When an organisation's briefs are due.
///
/// @param grace after the end of a day, for records that come a little late
/// @param openDays whose briefs late records may correct, the newest full day included
public record DayEnds(Duration grace, int openDays) {

  /// 1, 2, 4, 8 minutes between five tries: a quarter of an hour in all. Then the briefs wait until
  /// the next day has ended, or records come.
  private static final int TRIES = 5;

  /// The newest day that has ended, grace included.
  LocalDate newest(Due due) {
    return due.organization().yesterday(due.now().minus(grace));
  }

  private BusinessDay today(Due due) {
    return BusinessDay.containing(due.now().minus(grace), due.organization().zone());
  }

  Settlement made(Due due) {
    return new Settlement(due.organization().id(), next(due), 0);
  }

  private Instant next(Due due) {
    return today(due).end().plus(grace);
  }

  Settlement failed(Due due) {
    int failures = due.failures() + 1;
    Instant next = next(due);
    Instant soon = due.now().plus(Duration.ofMinutes(1).multipliedBy(1L << (failures - 1) % TRIES));
    boolean parked = failures % TRIES == 0;
    return new Settlement(
        due.organization().id(), parked || next.isBefore(soon) ? next : soon, failures);
  }

  /// Of one that was not tried.
  static Settlement again(Due due) {
    return new Settlement(due.organization().id(), due.now(), due.failures());
  }
}
