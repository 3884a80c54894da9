package dev.daybrief.run.backtest;

import dev.daybrief.brief.BriefItem;
import dev.daybrief.fact.DayFacts;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Source;
import dev.daybrief.metric.Unit;

/// A change that [Backtest] makes in all counts of a source, from a day on.
public enum Planted {
  CALLS_DOUBLED("calls doubled", Source.CALLS, 2),
  CALLS_HALVED("calls halved", Source.CALLS, 0.5),
  SERVICE_DOUBLED("services doubled", Source.SERVICE_RECORDS, 2),
  SERVICE_HALVED("services halved", Source.SERVICE_RECORDS, 0.5);

  private final String words;
  private final Source source;
  private final double factor;

  Planted(String words, Source source, double factor) {
    this.words = words;
    this.source = source;
    this.factor = factor;
  }

  public String words() {
    return words;
  }

  Source source() {
    return source;
  }

  /// Rounded down; a median is no count and stays.
  DayFacts applyTo(DayFacts facts) {
    return DayFacts.of(
        facts.date(),
        DayFacts.STORED.stream()
            .mapToLong(metric -> applyTo(metric, facts.count(metric)))
            .toArray());
  }

  private long applyTo(Metric metric, long count) {
    boolean grows = metric.source() == source && metric != Metric.TALK_SECONDS_MEDIAN;
    return grows ? (long) (count * factor) : count;
  }

  /// Whether a line is about a count of the source.
  boolean isTold(BriefItem line) {
    Metric metric = line.receipt().metric();
    return metric.source() == source && metric.unit() == Unit.COUNT;
  }
}
