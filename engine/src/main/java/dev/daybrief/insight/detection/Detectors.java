package dev.daybrief.insight.detection;

import dev.daybrief.fact.Background;
import dev.daybrief.fact.DataHealth;
import dev.daybrief.fact.DataHealth.State;
import dev.daybrief.fact.Details;
import dev.daybrief.fact.FactSheet;
import dev.daybrief.fact.History;
import dev.daybrief.fact.Inquiry;
import dev.daybrief.fact.Outlook;
import dev.daybrief.insight.DataGap;
import dev.daybrief.insight.Insight;
import dev.daybrief.insight.MissedCalls;
import dev.daybrief.insight.ReadyCalls;
import dev.daybrief.insight.Standing;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Source;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Runs all detectors over a day.
public final class Detectors {

  private final FactSheet sheet;
  private final Map<Source, Past> pasts = new EnumMap<>(Source.class);
  private final Map<Metric, Optional<Usual>> usuals = new EnumMap<>(Metric.class);
  private final DataHealth health;

  private Detectors(FactSheet sheet, History history) {
    this.sheet = sheet;
    for (Source source : Source.values()) {
      pasts.put(source, Past.of(source, sheet, history));
    }
    health = SourceWatch.health(sheet, pasts);
  }

  public static Detectors look(FactSheet sheet, History history, Background background) {
    return new Detectors(sheet, history);
  }

  public Inquiry inquiry() {
    return new Inquiry(sheet.organization(), sheet.day().date(), Set.of(), Set.of());
  }

  public Outlook outlook() {
    return new Outlook(sheet.organization().id(), sheet.day().date(), List.of(), List.of());
  }

  public Detection detect(Details details) {
    var insights = new ArrayList<Insight>();
    insights.add(readyCalls());
    insights.add(missedCalls());
    for (Source source : Source.values()) {
      if (health.of(source).state() != State.RECEIVED) {
        insights.add(gap(source));
      }
    }
    insights.addAll(Candidate.standing(candidates()));
    insights.addAll(quiet());
    return new Detection(health, insights);
  }

  private ReadyCalls readyCalls() {
    return new ReadyCalls(
        sheet.fact(Metric.CALLS_READY),
        sheet.fact(Metric.CALLS_WAITING),
        health.of(Source.CALLS).state());
  }

  private MissedCalls missedCalls() {
    boolean received = health.of(Source.CALLS).state() == State.RECEIVED;
    return new MissedCalls(
        sheet.fact(Metric.CALLS_MISSED_OR_FAILED),
        sheet.fact(Metric.CALLS_MISSED),
        sheet.fact(Metric.CALLS_FAILED),
        received ? usual(Metric.CALLS_MISSED_OR_FAILED).map(Usual::range).orElse(null) : null,
        health.of(Source.CALLS).state());
  }

  private DataGap gap(Source source) {
    var newest = health.of(source).newest();
    return new DataGap(
        source, newest == null ? null : LocalDateTime.ofInstant(newest, sheet.day().zone()));
  }

  /// The tests of the day. A source that fell silent is not tested.
  private List<Candidate> candidates() {
    var candidates = new ArrayList<Candidate>();
    for (Metric metric : DayChanges.TESTED) {
      if (isReceived(metric)) {
        usual(metric).flatMap(DayChanges::candidate).ifPresent(candidates::add);
      }
    }
    for (Metric metric : ShareChanges.TESTED) {
      if (isReceived(metric)) {
        ShareChanges.candidate(metric, sheet, past(metric)).ifPresent(candidates::add);
      }
    }
    return candidates;
  }

  /// Calm lines; plain numbers where the usual is not known yet or has been left without a stir.
  private List<Insight> quiet() {
    var quiet = new ArrayList<Insight>();
    for (Metric metric : Calms.WATCHED) {
      if (!isReceived(metric)) {
        continue;
      }
      Optional<Usual> usual = usual(metric);
      quiet.add(usual.map(Detectors::quiet).orElseGet(() -> early(metric)));
    }
    return quiet;
  }

  private static Insight quiet(Usual usual) {
    return Calms.of(usual)
        .<Insight>map(calm -> calm)
        .orElseGet(() -> Standing.outside(usual.today(), usual.range()));
  }

  private Insight early(Metric metric) {
    return Standing.beforeUsual(sheet.fact(metric), past(metric).size(), Usual.FEWEST_DAYS);
  }

  private boolean isReceived(Metric metric) {
    return health.of(metric.source()).state() == State.RECEIVED;
  }

  private Past past(Metric metric) {
    return Objects.requireNonNull(pasts.get(metric.source()));
  }

  private Optional<Usual> usual(Metric metric) {
    return usuals.computeIfAbsent(metric, _ -> Usual.of(metric, sheet, past(metric)));
  }
}
