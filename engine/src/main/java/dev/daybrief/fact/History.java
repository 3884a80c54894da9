package dev.daybrief.fact;

import java.util.List;

/// The days before a day, oldest first; at most [#DAYS] of them. A date that is absent was not
/// counted; a date whose facts are 0 was.
public record History(List<DayFacts> days) {

  /// Twelve weeks: the longest baseline of docs/statistics.md.
  public static final int DAYS = 84;

  public static final History NONE = new History(List.of());

  public History {
    days = List.copyOf(days);
    for (int i = 1; i < days.size(); i++) {
      if (!days.get(i - 1).date().isBefore(days.get(i).date())) {
        throw new IllegalArgumentException("history runs from old to new: " + days.get(i).date());
      }
    }
  }
}
