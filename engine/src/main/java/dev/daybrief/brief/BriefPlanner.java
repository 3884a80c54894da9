package dev.daybrief.brief;

import dev.daybrief.brief.FactSource.Dossier;
import dev.daybrief.fact.Background;
import dev.daybrief.fact.Details;
import dev.daybrief.fact.FactSheet;
import dev.daybrief.fact.History;
import dev.daybrief.fact.Inquiry;
import dev.daybrief.fact.Outlook;
import dev.daybrief.insight.detection.Detection;
import dev.daybrief.insight.detection.Detectors;
import dev.daybrief.ranking.Ranker;
import dev.daybrief.ranking.Readers;

/// The pure half before the narrator: facts become five ranked insights, in two looks. The first
/// finds what changed and asks for its details; the second has them.
public final class BriefPlanner {

  private final Dossier dossier;
  private final Detectors detectors;

  private BriefPlanner(Dossier dossier) {
    this.dossier = dossier;
    this.detectors = Detectors.look(dossier.sheet(), dossier.history(), dossier.background());
  }

  public static BriefPlanner look(Dossier dossier) {
    return new BriefPlanner(dossier);
  }

  /// A day of which nothing else is known, and no details are asked for.
  public static Plan plan(FactSheet sheet, History history) {
    return look(new Dossier(sheet, history, Background.NONE, Readers.NONE)).plan(Details.NONE);
  }

  /// What to ask of the records; empty on most days.
  public Inquiry inquiry() {
    return detectors.inquiry();
  }

  /// What the day predicts, and how good earlier predictions of it were.
  public Outlook outlook() {
    return detectors.outlook();
  }

  public Plan plan(Details details) {
    Detection detection = detectors.detect(details);
    return new Plan(
        Ranker.rank(detection.insights(), dossier.readers(), dossier.sheet().day().date()),
        detection.health());
  }
}
