package dev.daybrief.insight.detection;

import dev.daybrief.fact.Arrival;
import dev.daybrief.fact.DataHealth;
import dev.daybrief.fact.DataHealth.SourceHealth;
import dev.daybrief.fact.DataHealth.State;
import dev.daybrief.fact.FactSheet;
import dev.daybrief.metric.Source;
import dev.daybrief.statistics.NegativeBinomialBaseline;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells a source that fell silent from one for which nothing happened.
final class SourceWatch {

  /// Days of records before silence can be judged.
  private static final int FEWEST_DAYS = 7;

  /// Probability below which a day without records is not believed.
  private static final double IMPOSSIBLE = 1e-3;

  static DataHealth health(FactSheet sheet, Map<Source, Past> pasts, Holidays holidays) {
    var health = new EnumMap<Source, SourceHealth>(Source.class);
    for (Source source : Source.values()) {
      Arrival arrival = sheet.arrival(source);
      health.put(
          source,
          new SourceHealth(state(source, sheet, pasts.get(source), holidays), arrival.newest()));
    }
    return new DataHealth(health);
  }

  private static State state(
      Source source, FactSheet sheet, @Nullable Past past, Holidays holidays) {
    Instant newest = sheet.arrival(source).newest();
    if (newest == null) {
      return State.NEVER;
    }
    if (past == null
        || past.size() < FEWEST_DAYS
        || sheet.facts().records(source) > 0
        || !isOlderThanUsual(newest, sheet, past.longestSilence() + holidays.running(source))) {
      return State.RECEIVED;
    }
    double chance =
        NegativeBinomialBaseline.of(past.records(source))
            .law(Past.weekday(sheet.day().date()))
            .atMost(0);
    return chance < IMPOSSIBLE ? State.SILENT : State.RECEIVED;
  }

  /// @param silence days that may pass without a record
  private static boolean isOlderThanUsual(Instant newest, FactSheet sheet, int silence) {
    return newest.isBefore(sheet.day().start().minus(Duration.ofDays(silence)));
  }

  private SourceWatch() {}
}
