package dev.daybrief.postgres.facts;

import dev.daybrief.fact.DayFacts;
import dev.daybrief.metric.Metric;
import java.time.LocalDate;

/// A row of daily_facts on its way in or out.
///
/// @param counts in the order of [DayFacts#STORED]
record CountedDay(LocalDate date, long[] counts) {

  static CountedDay empty(LocalDate date) {
    return new CountedDay(date, new long[DayFacts.STORED.size()]);
  }

  void put(Metric metric, long count) {
    counts[DayFacts.STORED.indexOf(metric)] = count;
  }

  DayFacts facts() {
    return DayFacts.of(date, counts);
  }
}
