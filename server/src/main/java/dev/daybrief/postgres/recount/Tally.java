package dev.daybrief.postgres.recount;

import dev.daybrief.day.BusinessDay;
import dev.daybrief.metric.Metric;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts by local date.
final class Tally {

  private final ZoneId zone;
  private final LocalDate from;
  private final LocalDate to;
  private final Map<LocalDate, Map<Metric, Long>> counts = new HashMap<>();
  private final Map<LocalDate, List<Integer>> talks = new HashMap<>();

  Tally(ZoneId zone, LocalDate from, LocalDate to) {
    this.zone = zone;
    this.from = from;
    this.to = to;
  }

  BusinessDay dayOf(Instant instant) {
    return BusinessDay.containing(instant, zone);
  }

  /// The days whose end lies after `after` and not after `until`, inside the period.
  List<BusinessDay> endingWithin(Instant after, Instant until) {
    var days = new ArrayList<BusinessDay>();
    BusinessDay first = new BusinessDay(from, zone);
    BusinessDay day = after.isBefore(first.start()) ? first : dayOf(after);
    while (!day.date().isAfter(to) && !day.end().isAfter(until)) {
      days.add(day);
      day = day.next();
    }
    return days;
  }

  void add(BusinessDay day, Metric metric, long number) {
    counts
        .computeIfAbsent(day.date(), _ -> new EnumMap<>(Metric.class))
        .merge(metric, number, Long::sum);
  }

  void addTalk(BusinessDay day, int seconds) {
    talks.computeIfAbsent(day.date(), _ -> new ArrayList<>()).add(seconds);
  }

  long count(LocalDate date, Metric metric) {
    if (metric == Metric.TALK_SECONDS_MEDIAN) {
      return median(talks.getOrDefault(date, List.of()));
    }
    return counts.getOrDefault(date, Map.of()).getOrDefault(metric, 0L);
  }

  private static long median(List<Integer> seconds) {
    if (seconds.isEmpty()) {
      return 0;
    }
    var sorted = new ArrayList<>(seconds);
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : Math.floorDiv((long) sorted.get(middle - 1) + sorted.get(middle), 2L);
  }
}
