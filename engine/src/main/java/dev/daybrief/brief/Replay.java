package dev.daybrief.brief;

import dev.daybrief.brief.FactSource.Dossier;
import dev.daybrief.day.Organization;
import dev.daybrief.fact.Arrival;
import dev.daybrief.fact.Background;
import dev.daybrief.fact.DayFacts;
import dev.daybrief.fact.Details;
import dev.daybrief.fact.FactSheet;
import dev.daybrief.fact.ForecastScore;
import dev.daybrief.fact.History;
import dev.daybrief.fact.Inquiry;
import dev.daybrief.fact.Outlook;
import dev.daybrief.fact.Prediction;
import dev.daybrief.fact.Target;
import dev.daybrief.fact.TrackRecord;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Source;
import dev.daybrief.ranking.RankedInsight;
import dev.daybrief.ranking.Readers;
import dev.daybrief.ranking.Topic;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// Plays an organisation's days again, one after the other, each with only what was known when it
/// ended: the weeks before, what was predicted, what was shown. Readers' votes have no part in it.
public final class Replay {

  /// Days within which lines that said "unusual" are counted.
  private static final int UNUSUAL_WINDOW = 30;

  /// A day played again.
  public record Day(FactSheet sheet, Plan plan, Outlook outlook) {

    /// Whether one of the three free lines says "unusual".
    public boolean saysUnusual() {
      return plan.ranking().five().lines().stream().anyMatch(Replay::isUnusual);
    }
  }

  private final Organization organization;
  private final List<Target> targets;
  private final Function<Inquiry, Details> details;
  private final Deque<DayFacts> before = new ArrayDeque<>();
  private final Map<LocalDate, List<Prediction>> predicted = new HashMap<>();
  private final TreeMap<LocalDate, List<ForecastScore>> scored = new TreeMap<>();
  private final TreeMap<LocalDate, Boolean> unusual = new TreeMap<>();
  private final Map<Topic, LocalDate> shown = new HashMap<>();

  /// @param details answers what a day asks of the records
  public Replay(
      Organization organization, List<Target> targets, Function<Inquiry, Details> details) {
    this.organization = organization;
    this.targets = List.copyOf(targets);
    this.details = details;
  }

  /// The next day, later than all before it.
  public Day play(DayFacts facts, Map<Source, Arrival> arrivals) {
    LocalDate date = facts.date();
    forgetBefore(date.minusDays(History.DAYS));
    var sheet = new FactSheet(organization, organization.day(date), facts, arrivals, 0);
    var planner =
        BriefPlanner.look(
            new Dossier(
                sheet,
                new History(List.copyOf(before)),
                background(date),
                new Readers(shown, Map.of(), Set.of())));
    Inquiry inquiry = planner.inquiry();
    Plan plan = planner.plan(inquiry.isEmpty() ? Details.NONE : details.apply(inquiry));
    var day = new Day(sheet, plan, planner.outlook());
    remember(day);
    return day;
  }

  private Background background(LocalDate date) {
    long unusualDays =
        unusual.tailMap(date.minusDays(UNUSUAL_WINDOW)).values().stream().filter(is -> is).count();
    return new Background(
        predicted.getOrDefault(date, List.of()), records(), targets, (int) unusualDays);
  }

  private Map<Metric, TrackRecord> records() {
    var records = new EnumMap<Metric, TrackRecord>(Metric.class);
    for (List<ForecastScore> day : scored.values()) {
      for (ForecastScore score : day) {
        records.merge(score.metric(), TrackRecord.of(score), TrackRecord::and);
      }
    }
    return records;
  }

  private void forgetBefore(LocalDate earliest) {
    while (!before.isEmpty() && before.getFirst().date().isBefore(earliest)) {
      before.removeFirst();
    }
    scored.headMap(earliest).clear();
    unusual.headMap(earliest).clear();
    predicted.keySet().removeIf(date -> date.isBefore(earliest));
  }

  private void remember(Day day) {
    LocalDate date = day.sheet.day().date();
    before.addLast(day.sheet.facts());
    for (Prediction prediction : day.outlook.predictions()) {
      predicted
          .computeIfAbsent(date.plusDays(prediction.horizon()), _ -> new ArrayList<>())
          .add(prediction);
    }
    scored.put(date, day.outlook.scores().stream().filter(s -> s.horizon() == 1).toList());
    unusual.put(date, day.saysUnusual());
    for (RankedInsight line : day.plan.ranking().five().lines()) {
      if (line.salience() != null) {
        shown.put(Topic.of(line.insight()), date);
      }
    }
  }

  private static boolean isUnusual(RankedInsight line) {
    return line.salience() != null && line.insight().kind().saysUnusual();
  }
}
