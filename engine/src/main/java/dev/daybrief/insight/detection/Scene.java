package dev.daybrief.insight.detection;

import dev.daybrief.day.BusinessDay;
import dev.daybrief.fact.Background;
import dev.daybrief.fact.DataHealth;
import dev.daybrief.fact.DataHealth.State;
import dev.daybrief.fact.DayFacts;
import dev.daybrief.fact.Fact;
import dev.daybrief.fact.FactSheet;
import dev.daybrief.fact.History;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Source;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// One day as all detectors see it. What a metric usually is, is learned when first asked for.
final class Scene {

  private final FactSheet sheet;
  private final Background background;
  private final Map<Source, Past> pasts = new EnumMap<>(Source.class);
  private final Map<Metric, Optional<Usual>> usuals = new EnumMap<>(Metric.class);
  private final Holidays holidays;
  private final DataHealth health;

  Scene(FactSheet sheet, History history, Background background) {
    this.sheet = sheet;
    this.background = background;
    for (Source source : Source.values()) {
      pasts.put(source, Past.of(source, sheet, history));
    }
    holidays = new Holidays(sheet, history.yearBefore());
    health = SourceWatch.health(sheet, pasts, holidays);
  }

  FactSheet sheet() {
    return sheet;
  }

  BusinessDay day() {
    return sheet.day();
  }

  LocalDate date() {
    return sheet.day().date();
  }

  /// 0 to 6.
  int weekday() {
    return Past.weekday(date());
  }

  Fact fact(Metric metric) {
    return sheet.fact(metric);
  }

  Background background() {
    return background;
  }

  DataHealth health() {
    return health;
  }

  /// Whether the metric's numbers of the day can be believed.
  boolean isReceived(Metric metric) {
    return health.of(metric.source()).state() == State.RECEIVED;
  }

  Past past(Metric metric) {
    return Objects.requireNonNull(pasts.get(metric.source()));
  }

  /// Whether the date is known to be a quiet one for the metric's source.
  boolean isHoliday(Metric metric, LocalDate date) {
    return holidays.before(metric.source(), date).isPresent();
  }

  /// The quiet day of the year before, where the metric is below what is usual on such a weekday
  /// and that day tells why.
  Optional<DayFacts> quietBefore(Metric metric) {
    return usual(metric).filter(usual -> fact(metric).count() < usual.mean(weekday())).isPresent()
        ? holidays.before(metric.source(), date())
        : Optional.empty();
  }

  /// Empty while too few days are known.
  Optional<Usual> usual(Metric metric) {
    return usuals.computeIfAbsent(metric, _ -> Usual.of(metric, sheet, past(metric)));
  }
}
