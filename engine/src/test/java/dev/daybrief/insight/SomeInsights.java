package dev.daybrief.insight;

import dev.daybrief.fact.Breakdown;
import dev.daybrief.fact.DataHealth.State;
import dev.daybrief.fact.Dimension;
import dev.daybrief.fact.Fact;
import dev.daybrief.fact.Target;
import dev.daybrief.fact.TrackRecord;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Source;
import dev.daybrief.metric.Unit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Insights of every kind and case, with small numbers and with the largest.
public final class SomeInsights {

  private static final long LARGEST = 1_000_000_000_000L;

  /// No line compares more.
  private static final int MOST_DAYS = 110;

  private static final List<Metric> OPEN =
      List.of(
          Metric.CALLS_NOT_RETURNED,
          Metric.CALLS_WAITING_OLD,
          Metric.FEEDBACK_NOT_CONTACTED,
          Metric.SERVICE_NOT_FOLLOWED_UP);

  public static List<Insight> all() {
    var all = new ArrayList<Insight>();
    for (State calls : State.values()) {
      for (long number : new long[] {0, 1, 2, 11, LARGEST}) {
        all.add(new ReadyCalls(ready(number), waiting(number), calls));
        all.add(missed(number, null, calls));
        all.add(missed(number, range(number, number), calls));
        all.add(missed(number, range(number + 1, number + LARGEST), calls));
      }
    }
    for (Source source : Source.values()) {
      all.add(new DataGap(source, null));
      all.add(new DataGap(source, LocalDateTime.of(2026, 9, 30, 22, 58)));
    }
    for (Metric metric : Metric.values()) {
      if (metric.unit() == Unit.COUNT) {
        all.addAll(ofCount(metric));
      }
    }
    for (Metric metric : List.of(Metric.CALLS_MISSED_SHARE, Metric.CALLS_COMPLETION_SHARE)) {
      var usual = new UsualShare(0.004, 0.2, DayOfWeek.WEDNESDAY, 84);
      all.add(new ShareChange(new Fact(metric, LARGEST - 1, LARGEST), usual, 1e-9));
      all.add(new ShareChange(new Fact(metric, 1, LARGEST), usual, 1e-9));
    }
    all.addAll(contributors());
    all.addAll(ofWeeks());
    return all;
  }

  /// Insights of every kind that counts, with this number wherever one may stand.
  public static List<Insight> counting(int number) {
    var all = new ArrayList<Insight>();
    var date = LocalDate.of(2026, 9, 30);
    int days = Math.min(number, MOST_DAYS);
    all.add(new ReadyCalls(ready(number), waiting(number), State.RECEIVED));
    all.add(missed(number, range(number + 1, number + 2), State.RECEIVED));
    for (Metric metric : Metric.values()) {
      var fact = new Fact(metric, number, number);
      if (metric.unit() == Unit.COUNT) {
        all.add(new DayChange(fact, range(number + 1, 2L * number + 1), 1e-9));
        all.add(new Calm(fact, range(number, number + 1), days + 1));
        all.add(Standing.beforeUsual(fact, days, days + 1));
      }
      if (metric.unit() == Unit.COUNT && metric.mention().isEmpty()) {
        var levels = new LastingChange.Levels(number, number + 0.5);
        all.add(new LastingChange(metric, date, days, levels, 0.003));
        var record = new TrackRecord(days + 1, 1, 2, 2, days);
        all.add(new Expectation(metric, date, range(number, number + 1), record));
        all.add(new RecordOrStreak(fact, days + 1, RecordOrStreak.Sort.MOST));
        var target = new Target(metric, Target.Span.WEEK, number + 1);
        all.add(new GoalPace(target, fact, number, date, 1));
      }
      if (metric.mention().isPresent()) {
        int people = Math.max(number, FeedbackTheme.FEWEST_PEOPLE);
        all.add(new FeedbackTheme(metric, number, people, number, 1e-4));
      }
    }
    for (Metric metric : OPEN) {
      all.add(new OpenWork(new Fact(metric, number + 1, number + 1)));
    }
    return all;
  }

  private static List<Insight> contributors() {
    var longest = new Breakdown.Part("W".repeat(30), LARGEST, 0.04);
    var share = new UsualShare(0.004, 0.2, DayOfWeek.WEDNESDAY, 84);
    var all = new ArrayList<Insight>();
    for (Dimension dimension : Dimension.values()) {
      var part = dimension == Dimension.HOUR ? new Breakdown.Part("23", 1, 123.4) : longest;
      for (Metric metric : Metric.values()) {
        if (metric.unit() == Unit.COUNT && metric.mention().isEmpty()) {
          var many = new DayChange(new Fact(metric, LARGEST, LARGEST), range(0, 1), 1e-9);
          all.add(new Contributor(many, dimension, part));
        }
      }
      var shareChange = new ShareChange(new Fact(Metric.CALLS_MISSED_SHARE, 9, 10), share, 1e-9);
      all.add(new Contributor(shareChange, dimension, part));
    }
    return all;
  }

  private static List<Insight> ofWeeks() {
    var all = new ArrayList<Insight>();
    var date = LocalDate.of(2026, 9, 30);
    for (boolean up : new boolean[] {true, false}) {
      var nps = new Fact(Metric.FEEDBACK_NPS, up ? 100 : -100, 100);
      all.add(new NpsChange(nps, up ? 1 : 7, -2, 20, 1e-4));
    }
    for (Metric metric : Metric.values()) {
      if (metric.mention().isPresent()) {
        all.add(new FeedbackTheme(metric, LARGEST, 5, 0.3, 1e-4));
      } else if (metric.unit() == Unit.COUNT) {
        all.add(new LastingChange(metric, date, 2, new LastingChange.Levels(2, 9.99), 0.003));
        all.add(new LastingChange(metric, date, 14, new LastingChange.Levels(1e12, 2), 0.003));
        var record = new TrackRecord(84, 1, 2, 2, 67);
        all.add(new Expectation(metric, date, range(LARGEST, 2 * LARGEST), record));
        var done = new Fact(metric, LARGEST, LARGEST);
        for (Target.Span span : Target.Span.values()) {
          for (int daysLeft : new int[] {0, 1, 30}) {
            var met = new Target(metric, span, LARGEST);
            var missed = new Target(metric, span, 2 * LARGEST);
            all.add(new GoalPace(met, done, LARGEST, date, daysLeft));
            all.add(new GoalPace(missed, done, LARGEST, date, daysLeft));
          }
        }
        all.add(new RecordOrStreak(done, 85, RecordOrStreak.Sort.MOST));
        all.add(new RecordOrStreak(new Fact(metric, 0, 0), 7, RecordOrStreak.Sort.NONE));
      }
    }
    for (Metric metric : OPEN) {
      all.add(new OpenWork(new Fact(metric, 1, 1)));
      all.add(new OpenWork(new Fact(metric, LARGEST, LARGEST)));
    }
    return all;
  }

  private static List<Insight> ofCount(Metric metric) {
    var many = new Fact(metric, LARGEST, LARGEST);
    var one = new Fact(metric, 1, 1);
    var far = range(LARGEST + 1, 2 * LARGEST);
    return Arrays.asList(
        new DayChange(many, range(0, 1), 1e-9),
        new DayChange(one, far, 1e-9),
        new Calm(one, range(0, 6), 1),
        new Calm(one, range(1, 1), 1),
        new Calm(one, range(1, 1), 2),
        new Calm(many, range(1, LARGEST), 84),
        Standing.beforeUsual(one, 1, 21),
        Standing.beforeUsual(many, 0, 21),
        Standing.beforeUsual(many, 83, 21),
        Standing.outside(many, range(0, 1)),
        Standing.outside(one, far));
  }

  private static Fact ready(long number) {
    return new Fact(Metric.CALLS_READY, number, number);
  }

  private static Fact waiting(long number) {
    return new Fact(Metric.CALLS_WAITING, number, number);
  }

  private static UsualRange range(long low, long high) {
    return new UsualRange(low, high, DayOfWeek.WEDNESDAY, 84);
  }

  private static MissedCalls missed(long number, @Nullable UsualRange usual, State calls) {
    return new MissedCalls(
        new Fact(Metric.CALLS_MISSED_OR_FAILED, number, number),
        new Fact(Metric.CALLS_MISSED, number, number),
        new Fact(Metric.CALLS_FAILED, 0, number),
        usual,
        calls);
  }

  private SomeInsights() {}
}
