package dev.daybrief.fact;

import dev.daybrief.day.SameHoliday;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// The days before a day, each part oldest first. A date that is absent was not counted; a date
/// whose facts are 0 was.
///
/// @param days the weeks before, at most [#DAYS]
/// @param yearBefore those of [#yearBefore] that are known
public record History(List<DayFacts> days, List<DayFacts> yearBefore) {

  /// Twelve weeks: the longest baseline of docs/statistics.md.
  public static final int DAYS = 84;

  /// Days before the day, the day itself and the next one: those whose holidays matter to it.
  private static final int HOLIDAYS_BEFORE = 3;

  private static final int HOLIDAYS_AFTER = 1;

  public static final History NONE = new History(List.of());

  public History(List<DayFacts> days) {
    this(days, List.of());
  }

  public History {
    days = ordered(days);
    yearBefore = ordered(yearBefore);
  }

  /// The dates that tell which days around a date were holidays a year before: where each may have
  /// lain, and the same weekday a week before and after to compare it with.
  public static NavigableSet<LocalDate> yearBefore(LocalDate date) {
    var dates = new TreeSet<LocalDate>();
    date.minusDays(HOLIDAYS_BEFORE)
        .datesUntil(date.plusDays(HOLIDAYS_AFTER + 1))
        .flatMap(day -> SameHoliday.aYearBefore(day).stream())
        .forEach(
            day -> {
              dates.add(day.minusWeeks(1));
              dates.add(day);
              dates.add(day.plusWeeks(1));
            });
    return dates;
  }

  private static List<DayFacts> ordered(List<DayFacts> days) {
    for (int i = 1; i < days.size(); i++) {
      if (!days.get(i - 1).date().isBefore(days.get(i).date())) {
        throw new IllegalArgumentException("history runs from old to new: " + days.get(i).date());
      }
    }
    return List.copyOf(days);
  }
}
