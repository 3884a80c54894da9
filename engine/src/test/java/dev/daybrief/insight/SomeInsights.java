package dev.daybrief.insight;

import dev.daybrief.fact.DataHealth.State;
import dev.daybrief.fact.Fact;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Source;
import dev.daybrief.metric.Unit;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Insights of every kind and case, with small numbers and with the largest.
public final class SomeInsights {

  private static final long LARGEST = 1_000_000_000_000L;

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
        new Calm(many, range(1, LARGEST), 84),
        Standing.beforeUsual(one, 1, 21),
        Standing.beforeUsual(many, 0, 21),
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
