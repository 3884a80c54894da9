package dev.daybrief.bench;

import dev.daybrief.fact.DayFacts;
import dev.daybrief.metric.Metric;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The days of an organisation on which nothing happens but chance, its weekdays, its closed days
/// and its holidays; and, where one is planted, one change.
final class MadeUpYear {

  /// A Monday.
  static final LocalDate FIRST = LocalDate.of(2025, 1, 6);

  static final int DAYS_A_YEAR = 365;

  /// Holidays on which everything is closed, on the same dates each year.
  private static final int HOLIDAYS = 10;

  /// Shape of a week, and how often it is drawn: offices, shops, and places that never close.
  private static final double[][] WEEKS = {
    {1.25, 1.15, 1.1, 1.1, 1.2, 0, 0},
    {1.25, 1.15, 1.1, 1.1, 1.2, 0.8, 0},
    {1.25, 1.15, 1.1, 1.1, 1.2, 0.8, 0.4},
    {1, 1, 1, 1, 1, 1, 1},
  };

  private static final double PROMOTERS = 0.6;
  private static final double DETRACTORS = 0.15;
  private static final double CANCELLED = 0.1;
  private static final double SECONDS_A_CALL = 180;

  private final double callsMean;
  private final Chance chance;
  private final double[] week = new double[7];
  private final Set<Integer> holidays = new HashSet<>();
  private final double dispersion;
  private final double feedbackMean;
  private final double serviceMean;
  private final double missed;
  private final double failed;
  private final double ready;
  private final Plant plant;
  private double wander;

  /// @param callsMean usual calls a day, closed days not counted
  MadeUpYear(long seed, double callsMean, Plant plant) {
    this.callsMean = callsMean;
    this.plant = plant;
    chance = new Chance(seed);
    double[] shape = WEEKS[chance.below(WEEKS.length)];
    double sum = 0;
    int open = 0;
    for (int day = 0; day < 7; day++) {
      week[day] = shape[day] * chance.uniform(0.85, 1.15);
      sum += week[day];
      open += shape[day] > 0 ? 1 : 0;
    }
    for (int day = 0; day < 7; day++) {
      week[day] *= open / sum;
    }
    dispersion = chance.uniform(1, 3);
    feedbackMean = callsMean * chance.uniform(0.1, 0.6);
    serviceMean = callsMean * chance.uniform(0.2, 1);
    missed = chance.uniform(0.05, 0.2);
    failed = chance.uniform(0.01, 0.05);
    ready = chance.uniform(0.05, 0.2);
    while (holidays.size() < HOLIDAYS) {
      holidays.add(chance.below(DAYS_A_YEAR));
    }
  }

  /// Variance over mean of the counts.
  double dispersion() {
    return dispersion;
  }

  boolean isOpen(int day) {
    return week[day % 7] > 0 && !isHoliday(day);
  }

  boolean isHoliday(int day) {
    return holidays.contains(day % DAYS_A_YEAR);
  }

  /// The facts of a day; days must be asked for one after the other.
  ///
  /// @param day 0 for [#FIRST]
  DayFacts next(int day) {
    wander += plant.wander() * chance.gaussian();
    double open = isHoliday(day) ? 0 : week[day % 7];
    double calls = callsMean * open * plant.volume(day) * Math.exp(wander);
    var facts = new EnumMap<Metric, Long>(Metric.class);
    calls(facts, chance.count(calls, dispersion), plant.missed(day, missed));
    feedback(facts, chance.count(feedbackMean * open, dispersion), plant.promoters(day, PROMOTERS));
    service(facts, serviceMean * open);
    return DayFacts.of(FIRST.plusDays(day), facts);
  }

  private void calls(Map<Metric, Long> facts, long calls, double missedShare) {
    long lost = chance.binomial(calls, missedShare);
    long broken = chance.binomial(calls - lost, failed);
    long waiting = chance.binomial(calls - lost - broken, ready);
    long completed = calls - lost - broken - waiting;
    long outbound = chance.binomial(calls, 0.3);
    facts.put(Metric.CALLS_TOTAL, calls);
    facts.put(Metric.CALLS_OUTBOUND, outbound);
    facts.put(Metric.CALLS_INBOUND, calls - outbound);
    facts.put(Metric.CALLS_MISSED, lost);
    facts.put(Metric.CALLS_FAILED, broken);
    facts.put(Metric.CALLS_READY, waiting);
    facts.put(Metric.CALLS_WAITING, waiting);
    facts.put(Metric.CALLS_COMPLETED, completed);
    facts.put(Metric.TALK_SECONDS, Math.round(completed * SECONDS_A_CALL));
  }

  private void feedback(Map<Metric, Long> facts, long answers, double promoterShare) {
    long promoters = chance.binomial(answers, promoterShare);
    long detractors =
        chance.binomial(
            answers - promoters,
            (DETRACTORS + PROMOTERS - promoterShare) / Math.max(0.01, 1 - promoterShare));
    facts.put(Metric.FEEDBACK_RESPONSES, answers);
    facts.put(Metric.FEEDBACK_PROMOTERS, promoters);
    facts.put(Metric.FEEDBACK_DETRACTORS, detractors);
    facts.put(Metric.FEEDBACK_PASSIVES, answers - promoters - detractors);
    facts.put(Metric.FEEDBACK_MEAN_SCORE, 10 * promoters + 7 * (answers - promoters - detractors));
  }

  private void service(Map<Metric, Long> facts, double mean) {
    long opened = chance.count(mean, dispersion);
    facts.put(Metric.SERVICE_OPENED, opened);
    facts.put(Metric.SERVICE_CANCELLED, chance.binomial(opened, CANCELLED));
    facts.put(Metric.SERVICE_COMPLETED, chance.count(mean * (1 - CANCELLED), dispersion));
  }
}
