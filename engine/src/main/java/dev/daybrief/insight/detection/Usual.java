package dev.daybrief.insight.detection;

import dev.daybrief.fact.Fact;
import dev.daybrief.fact.FactSheet;
import dev.daybrief.insight.UsualRange;
import dev.daybrief.metric.Metric;
import dev.daybrief.statistics.CountLaw;
import dev.daybrief.statistics.CountSeries;
import dev.daybrief.statistics.NegativeBinomialBaseline;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a count usually is, learned from the past days of its source.
final class Usual {

  /// Past days with records before anything is called usual: three weeks.
  static final int FEWEST_DAYS = 21;

  /// Past days of the same weekday before anything is called usual on it.
  private static final int FEWEST_SAME_WEEKDAY = 2;

  /// Two-sided share of ordinary days outside the usual range.
  private static final double OUTSIDE = 0.05;

  private final Fact today;
  private final DayOfWeek weekday;
  private final CountSeries series;
  private final NegativeBinomialBaseline baseline;
  private final @Nullable UsualRange[] ranges = new @Nullable UsualRange[7];

  private Usual(Fact today, LocalDate date, CountSeries series) {
    this.today = today;
    this.weekday = date.getDayOfWeek();
    this.series = series;
    this.baseline = NegativeBinomialBaseline.of(series);
  }

  /// Empty while too few days are known.
  static Optional<Usual> of(Metric metric, FactSheet sheet, Past past) {
    LocalDate date = sheet.day().date();
    if (past.size() < FEWEST_DAYS) {
      return Optional.empty();
    }
    long same =
        past.days().stream()
            .filter(day -> day.date().getDayOfWeek() == date.getDayOfWeek())
            .count();
    return same < FEWEST_SAME_WEEKDAY
        ? Optional.empty()
        : Optional.of(new Usual(sheet.fact(metric), date, past.series(metric)));
  }

  Fact today() {
    return today;
  }

  UsualRange range() {
    return range(weekday.getValue() - 1);
  }

  private UsualRange range(int day) {
    UsualRange known = ranges[day];
    if (known == null) {
      CountLaw law = baseline.law(day);
      known =
          new UsualRange(
              law.quantile(OUTSIDE / 2),
              law.quantile(1 - OUTSIDE / 2),
              DayOfWeek.of(day + 1),
              series.size());
      ranges[day] = known;
    }
    return known;
  }

  /// Mean on a weekday, 0 to 6.
  double mean(int day) {
    return baseline.mean(day);
  }

  double pValue() {
    return baseline.law(weekday.getValue() - 1).midP(today.count());
  }

  /// Whether the count lies beyond every ordinary day of the same weekday that is known. A law that
  /// fits badly is then not believed alone.
  boolean isBeyondAllKnown() {
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (int day = 0; day < series.size(); day++) {
      if (series.weekday(day) == weekday.getValue() - 1 && !baseline.isOutlier(day)) {
        least = Math.min(least, series.count(day));
        most = Math.max(most, series.count(day));
      }
    }
    return today.count() < least || today.count() > most;
  }

  boolean isAlwaysZero() {
    long sum = today.count();
    for (int day = 0; day < series.size(); day++) {
      sum += series.count(day);
    }
    return sum == 0;
  }

  /// Days in a row inside the usual range, today included; 0 when today is outside.
  int streak() {
    if (!range().contains(today.count())) {
      return 0;
    }
    int streak = 1;
    for (int day = series.size() - 1; day >= 0; day--) {
      if (series.age(day) != streak || !range(series.weekday(day)).contains(series.count(day))) {
        return streak;
      }
      streak++;
    }
    return streak;
  }
}
