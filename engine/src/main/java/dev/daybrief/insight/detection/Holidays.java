package dev.daybrief.insight.detection;

import dev.daybrief.day.BusinessDay;
import dev.daybrief.day.SameHoliday;
import dev.daybrief.fact.Arrival;
import dev.daybrief.fact.DayFacts;
import dev.daybrief.fact.FactSheet;
import dev.daybrief.metric.Source;
import dev.daybrief.statistics.CountLaw;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which days of a source are known to be quiet, as the same holiday was a year before.
final class Holidays {

  /// Chance of so few records on an ordinary day below which a day was quiet.
  private static final double CHANCE = 1e-3;

  /// Part of an ordinary day's records that a quiet day has at most.
  private static final double QUIET = 0.5;

  private final FactSheet sheet;
  private final Map<LocalDate, DayFacts> yearBefore = new HashMap<>();

  Holidays(FactSheet sheet, List<DayFacts> yearBefore) {
    this.sheet = sheet;
    yearBefore.forEach(day -> this.yearBefore.put(day.date(), day));
  }

  /// The day of the year before that makes the date a known holiday.
  Optional<DayFacts> before(Source source, LocalDate date) {
    if (yearBefore.isEmpty()) {
      return Optional.empty();
    }
    return SameHoliday.aYearBefore(date).stream()
        .filter(day -> wasQuiet(source, day))
        .findFirst()
        .map(yearBefore::get);
  }

  /// How many days up to the sheet's own are known to be quiet, without a day between them.
  int running(Source source) {
    int days = 0;
    LocalDate date = sheet.day().date();
    while (before(source, date.minusDays(days)).isPresent()) {
      days++;
    }
    return days;
  }

  /// Compared with the busier of its neighbours, as the other may lie in the same holidays.
  private boolean wasQuiet(Source source, LocalDate day) {
    long records = records(source, day);
    long ordinary = Math.max(records(source, day.minusWeeks(1)), records(source, day.plusWeeks(1)));
    return records >= 0
        && ordinary > 0
        && records <= QUIET * ordinary
        && new CountLaw(ordinary, ordinary).atMost(records) < CHANCE;
  }

  /// -1 where nothing is known.
  private long records(Source source, LocalDate date) {
    Arrival arrival = sheet.arrival(source);
    @Nullable DayFacts day = yearBefore.get(date);
    if (arrival.first() == null || day == null) {
      return -1;
    }
    LocalDate first = BusinessDay.containing(arrival.first(), sheet.day().zone()).date();
    return date.isBefore(first) ? -1 : day.records(source);
  }
}
