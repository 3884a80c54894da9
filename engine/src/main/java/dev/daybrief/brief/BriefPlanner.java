package dev.daybrief.brief;

import dev.daybrief.fact.FactSheet;
import dev.daybrief.fact.History;
import dev.daybrief.insight.detection.Detection;
import dev.daybrief.insight.detection.Detectors;
import dev.daybrief.ranking.Ranker;

/// The pure half before the narrator: facts become five ranked insights.
public final class BriefPlanner {

  public static Plan plan(FactSheet sheet, History history) {
    Detection detection = Detectors.detect(sheet, history);
    return new Plan(Ranker.rank(detection.insights()), detection.health());
  }

  private BriefPlanner() {}
}
