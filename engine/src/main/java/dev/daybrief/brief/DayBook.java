package dev.daybrief.brief;

import dev.daybrief.day.Organization;
import dev.daybrief.fact.Background;
import dev.daybrief.fact.FactSheet;
import dev.daybrief.fact.History;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Port: days as they were counted; nothing is counted for it.
public interface DayBook {

  /// Every date from the first to the last, oldest first: read in one statement, with those days
  /// alone that they are judged by.
  List<Day> days(Organization organization, LocalDate from, LocalDate to);

  /// The same, and what is expected of the day after them.
  Span load(Organization organization, LocalDate from, LocalDate to);

  /// @param next what is known of the day after the last one
  record Span(List<Day> days, Background next) {

    public Span {
      days = List.copyOf(days);
    }
  }

  /// @param closed whether the organisation does not work on such a day of the week now
  /// @param known empty for a day that is not counted
  record Day(LocalDate date, boolean closed, Optional<Known> known) {}

  /// @param history empty where a day is missing in it, as it would judge otherwise than the brief
  record Known(FactSheet sheet, Optional<History> history) {}
}
