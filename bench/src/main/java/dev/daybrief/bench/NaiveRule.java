package dev.daybrief.bench;

import dev.daybrief.fact.DayFacts;
import dev.daybrief.insight.Subject;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What other products do, on the same counts and under the same rule of three lines: one a
/// subject, two a source, the strongest first.
enum NaiveRule {
  SD_2("> 2 sd of 30 days"),
  SD_3("> 3 sd of 30 days"),
  MAD("MAD z >= 3.5, 8 same weekdays"),
  HALF("+-50 % on last week"),
  XMR("XmR, 14 days");

  static final List<Metric> METRICS =
      List.of(
          Metric.CALLS_TOTAL,
          Metric.CALLS_COMPLETED,
          Metric.CALLS_MISSED_OR_FAILED,
          Metric.CALLS_FAILED,
          Metric.CALLS_READY,
          Metric.FEEDBACK_RESPONSES,
          Metric.FEEDBACK_DETRACTORS,
          Metric.SERVICE_OPENED,
          Metric.SERVICE_COMPLETED,
          Metric.SERVICE_CANCELLED);

  private static final int MOST_LINES = 3;
  private static final int MOST_OF_A_SOURCE = 2;

  final String words;

  NaiveRule(String words) {
    this.words = words;
  }

  private record Flag(Metric metric, double strength) {}

  /// Metrics the rule would put among the three free lines on the newest day.
  List<Metric> lines(List<DayFacts> days) {
    var flags = new ArrayList<Flag>();
    for (Metric metric : METRICS) {
      double strength = strength(days, metric);
      if (strength > 0) {
        flags.add(new Flag(metric, strength));
      }
    }
    flags.sort(Comparator.comparingDouble(Flag::strength).reversed());
    var chosen = new ArrayList<Metric>();
    Map<Source, Integer> ofSource = new EnumMap<>(Source.class);
    for (Flag flag : flags) {
      Metric metric = flag.metric;
      boolean isNew = chosen.stream().noneMatch(other -> Subject.of(other) == Subject.of(metric));
      if (isNew
          && chosen.size() < MOST_LINES
          && ofSource.getOrDefault(metric.source(), 0) < MOST_OF_A_SOURCE) {
        chosen.add(metric);
        ofSource.merge(metric.source(), 1, Integer::sum);
      }
    }
    return chosen;
  }

  /// How far beyond its limit the newest day is, in limits; 0 when inside.
  private double strength(List<DayFacts> days, Metric metric) {
    int last = days.size() - 1;
    double today = days.get(last).count(metric);
    return switch (this) {
      case SD_2 -> beyond(today, window(days, metric, 30), 2);
      case SD_3 -> beyond(today, window(days, metric, 30), 3);
      case MAD -> mad(today, sameWeekdays(days, metric));
      case HALF -> half(today, (double) days.get(last - 7).count(metric));
      case XMR -> movingRange(today, window(days, metric, 14));
    };
  }

  private static double[] window(List<DayFacts> days, Metric metric, int size) {
    int last = days.size() - 1;
    return days.subList(last - size, last).stream().mapToDouble(day -> day.count(metric)).toArray();
  }

  private static double[] sameWeekdays(List<DayFacts> days, Metric metric) {
    var counts = new double[8];
    for (int week = 1; week <= 8; week++) {
      counts[week - 1] = days.get(days.size() - 1 - 7 * week).count(metric);
    }
    return counts;
  }

  private static double beyond(double today, double[] before, double limit) {
    double mean = Arrays.stream(before).average().orElse(0);
    double squares = Arrays.stream(before).map(x -> (x - mean) * (x - mean)).sum();
    double sd = Math.sqrt(squares / (before.length - 1));
    return excess(Math.abs(today - mean), limit * sd);
  }

  private static double mad(double today, double[] before) {
    double middle = median(before);
    double spread = median(Arrays.stream(before).map(x -> Math.abs(x - middle)).toArray());
    // A spread of 0 gives no score: the kinder of the two usual readings.
    return spread == 0 ? 0 : excess(0.6745 * Math.abs(today - middle) / spread, 3.5);
  }

  private static double half(double today, double before) {
    return before == 0 ? 0 : excess(Math.abs(today - before) / before, 0.5);
  }

  private static double movingRange(double today, double[] before) {
    double mean = Arrays.stream(before).average().orElse(0);
    double ranges = 0;
    for (int day = 1; day < before.length; day++) {
      ranges += Math.abs(before[day] - before[day - 1]);
    }
    return excess(Math.abs(today - mean), 2.66 * ranges / (before.length - 1));
  }

  private static double excess(double distance, double limit) {
    return distance > limit ? distance / Math.max(limit, 1e-9) : 0;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
