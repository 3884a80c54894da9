package dev.daybrief.insight.detection;

import dev.daybrief.day.BusinessDay;
import dev.daybrief.fact.Arrival;
import dev.daybrief.fact.DayFacts;
import dev.daybrief.fact.Fact;
import dev.daybrief.fact.FactSheet;
import dev.daybrief.fact.History;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Source;
import dev.daybrief.statistics.CountSeries;
import dev.daybrief.statistics.ShareSeries;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/// The past days of one source that say something: from its first record on, without gaps. A gap
/// is a day on which nothing arrived although a day without records is next to impossible.
final class Past {

  /// Median of a weekday's other days from which on a day without records is a gap: a Poisson count
  /// of this mean is 0 once in a thousand days.
  private static final long NEVER_EMPTY = 7;

  /// Share of empty days of one weekday from which on the weekday is closed now and then.
  private static final double OFTEN_EMPTY = 0.25;

  private final LocalDate today;
  private final List<DayFacts> days;
  private final int longestSilence;

  private Past(LocalDate today, List<DayFacts> days, int longestSilence) {
    this.today = today;
    this.days = days;
    this.longestSilence = longestSilence;
  }

  static Past of(Source source, FactSheet sheet, History history) {
    Arrival arrival = sheet.arrival(source);
    if (arrival.first() == null) {
      return new Past(sheet.day().date(), List.of(), 0);
    }
    LocalDate first = BusinessDay.containing(arrival.first(), sheet.day().zone()).date();
    var known = history.days().stream().filter(day -> !day.date().isBefore(first)).toList();
    var neverEmpty = new boolean[7];
    for (int weekday = 0; weekday < 7; weekday++) {
      neverEmpty[weekday] = isNeverEmpty(source, known, weekday);
    }
    var days = new ArrayList<DayFacts>();
    int silence = 0;
    int longest = 0;
    for (DayFacts day : known) {
      boolean empty = day.records(source) == 0;
      if (!empty || !neverEmpty[weekday(day.date())]) {
        days.add(day);
        silence = empty ? silence + 1 : 0;
        longest = Math.max(longest, silence);
      }
    }
    return new Past(sheet.day().date(), days, longest);
  }

  private static boolean isNeverEmpty(Source source, List<DayFacts> known, int weekday) {
    long[] counts =
        known.stream()
            .filter(day -> weekday(day.date()) == weekday)
            .mapToLong(day -> day.records(source))
            .sorted()
            .toArray();
    long empty = Arrays.stream(counts).filter(count -> count == 0).count();
    long busy = counts.length - empty;
    return busy > 0
        && empty < Math.max(OFTEN_EMPTY * counts.length, 2)
        && counts[(int) (empty + busy / 2)] >= NEVER_EMPTY;
  }

  static int weekday(LocalDate date) {
    return date.getDayOfWeek().getValue() - 1;
  }

  int size() {
    return days.size();
  }

  /// Days that follow each other without any record, at most.
  int longestSilence() {
    return longestSilence;
  }

  List<DayFacts> days() {
    return days;
  }

  CountSeries series(Metric metric) {
    return series(days.size(), day -> day.count(metric));
  }

  /// The past days and the day itself, as the newest.
  CountSeries seriesUntilToday(Metric metric, Fact fact) {
    var series = series(days.size() + 1, day -> day.count(metric));
    series.add(fact.count(), weekday(today), 0);
    return series;
  }

  CountSeries records(Source source) {
    return series(days.size(), day -> day.records(source));
  }

  private CountSeries series(int room, ToLongFunction<DayFacts> counted) {
    var series = new CountSeries(room);
    for (DayFacts day : days) {
      series.add(counted.applyAsLong(day), weekday(day.date()), age(day));
    }
    return series;
  }

  ShareSeries shares(Metric metric) {
    var series = new ShareSeries(days.size());
    for (DayFacts day : days) {
      Fact fact = day.fact(metric);
      series.add(fact.count(), fact.sample(), weekday(day.date()));
    }
    return series;
  }

  private int age(DayFacts day) {
    return (int) ChronoUnit.DAYS.between(day.date(), today);
  }
}
