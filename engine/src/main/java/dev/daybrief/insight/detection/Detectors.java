package dev.daybrief.insight.detection;

import dev.daybrief.fact.Background;
import dev.daybrief.fact.Details;
import dev.daybrief.fact.FactSheet;
import dev.daybrief.fact.History;
import dev.daybrief.fact.Inquiry;
import dev.daybrief.fact.Outlook;
import dev.daybrief.insight.Insight;
import dev.daybrief.metric.Metric;
import dev.daybrief.statistics.OnlineRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Runs all detectors over a day, in two looks: the first tests the numbers, the second has the
/// details of what was found.
public final class Detectors {

  private final Scene scene;
  private final List<Lead> leads;
  private final Expectations expectations;

  private Detectors(Scene scene) {
    this.scene = scene;
    var candidates =
        Stream.of(
                DayChanges.candidates(scene),
                ShareChanges.candidates(scene),
                NpsChanges.candidates(scene),
                FeedbackThemes.candidates(scene))
            .flatMap(found -> found)
            .toList();
    leads =
        new ArrayList<>(
            Candidate.standing(candidates, OnlineRate.of(scene.background().unusualDays())));
    LastingChanges.insights(scene).map(Lead.Plain::new).forEach(leads::add);
    expectations = new Expectations(scene);
  }

  public static Detectors look(FactSheet sheet, History history, Background background) {
    return new Detectors(new Scene(sheet, history, background));
  }

  /// What the second look needs; empty on most days.
  public Inquiry inquiry() {
    Set<Metric> changed =
        leads.stream()
            .filter(Lead.Changed.class::isInstance)
            .map(lead -> ((Lead.Changed) lead).counted())
            .collect(Collectors.toUnmodifiableSet());
    Set<Metric> themes =
        leads.stream()
            .filter(Lead.Theme.class::isInstance)
            .map(lead -> ((Lead.Theme) lead).metric())
            .collect(Collectors.toUnmodifiableSet());
    return new Inquiry(scene.sheet().organization(), scene.date(), changed, themes);
  }

  /// What the day predicts, and how good earlier predictions of it were.
  public Outlook outlook() {
    return expectations.outlook();
  }

  public Detection detect(Details details) {
    var insights = new ArrayList<Insight>();
    insights.add(Pinned.ready(scene));
    insights.add(Pinned.missed(scene));
    Gaps.insights(scene).forEach(insights::add);
    leads.stream().flatMap(lead -> lead.told(details).stream()).forEach(insights::add);
    StillOpen.insights(scene).forEach(insights::add);
    GoalPaces.insights(scene).forEach(insights::add);
    expectations.insights().forEach(insights::add);
    RecordsAndStreaks.insights(scene).forEach(insights::add);
    Calms.insights(scene).forEach(insights::add);
    return new Detection(scene.health(), insights);
  }
}
