package dev.daybrief.insight.detection;

import dev.daybrief.fact.DayFacts;
import dev.daybrief.fact.Fact;
import dev.daybrief.insight.Insight;
import dev.daybrief.insight.RecordOrStreak;
import dev.daybrief.insight.RecordOrStreak.Sort;
import dev.daybrief.metric.Good;
import dev.daybrief.metric.Metric;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Numbers that stand out among all known days, without any test: the most, or the longest time
/// with none.
final class RecordsAndStreaks {

  /// Fewest days before that a record is compared with: four weeks.
  private static final int FEWEST_DAYS = 28;

  /// Smallest record worth a line: below it one more record makes one.
  private static final long FEWEST_RECORDS = 5;

  /// Shortest streak worth a line: a week.
  private static final int SHORTEST_STREAK = 7;

  static Stream<Insight> insights(Scene scene) {
    return Calms.WATCHED.stream()
        .filter(scene::isReceived)
        .flatMap(metric -> find(metric, scene).stream());
  }

  private static Optional<Insight> find(Metric metric, Scene scene) {
    Fact today = scene.fact(metric);
    List<DayFacts> before = scene.past(metric).days();
    return today.count() == 0 ? streak(today, scene.date(), before) : record(today, before);
  }

  private static Optional<Insight> record(Fact today, List<DayFacts> before) {
    Metric metric = today.metric();
    boolean most =
        before.size() >= FEWEST_DAYS
            && today.count() >= FEWEST_RECORDS
            && before.stream().allMatch(day -> day.count(metric) < today.count());
    return most
        ? Optional.of(new RecordOrStreak(today, before.size() + 1, Sort.MOST))
        : Optional.empty();
  }

  /// Only of what is better rare, and only when no streak before was as long.
  private static Optional<Insight> streak(Fact today, LocalDate date, List<DayFacts> before) {
    if (today.metric().good() != Good.DOWN) {
      return Optional.empty();
    }
    int newest = before.size() - 1;
    int length = 1;
    while (newest >= 0 && isNone(before.get(newest), date.minusDays(length), today.metric())) {
      newest--;
      length++;
    }
    boolean everSome = false;
    int longestBefore = 0;
    int running = 0;
    for (DayFacts day : before.subList(0, newest + 1)) {
      running = day.count(today.metric()) == 0 ? running + 1 : 0;
      longestBefore = Math.max(longestBefore, running);
      everSome |= running == 0;
    }
    return everSome && length >= SHORTEST_STREAK && length > longestBefore
        ? Optional.of(new RecordOrStreak(today, length, Sort.NONE))
        : Optional.empty();
  }

  /// A day that nobody counted ends a streak: what it brought is not known.
  private static boolean isNone(DayFacts day, LocalDate date, Metric metric) {
    return day.date().equals(date) && day.count(metric) == 0;
  }

  private RecordsAndStreaks() {}
}
