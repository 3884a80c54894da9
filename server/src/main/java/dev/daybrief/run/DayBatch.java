package dev.daybrief.run;

import dev.daybrief.brief.Brief;
import dev.daybrief.brief.BriefPlanner;
import dev.daybrief.brief.FactSource;
import dev.daybrief.brief.FactSource.Dossier;
import dev.daybrief.day.Organization;
import dev.daybrief.fact.Details;
import dev.daybrief.fact.Outlook;
import dev.daybrief.run.Wordings.Planned;
import dev.daybrief.run.Wordings.Worded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The briefs of one date, thought out organisation by organisation. One whose thought fails is
/// noted with its fault and left out; the others are not touched.
final class DayBatch {

  /// One organisation's day after the first look.
  private record Look(Dossier dossier, BriefPlanner planner) {

    Organization organization() {
      return dossier.sheet().organization();
    }
  }

  /// A finished day.
  record Thought(Organization organization, Brief brief, Outlook outlook) {}

  private final List<Thought> thoughts = new ArrayList<>();
  private final Map<Organization, RuntimeException> faults = new LinkedHashMap<>();

  /// Looks at all days, asks for the details that some of them need in one go, and finishes them.
  static DayBatch of(List<Dossier> dossiers, FactSource facts, Wordings.Step words) {
    var batch = new DayBatch();
    var looks = new ArrayList<Look>(dossiers.size());
    for (Dossier dossier : dossiers) {
      batch.alone(
          dossier.sheet().organization(),
          () -> looks.add(new Look(dossier, BriefPlanner.look(dossier))));
    }
    var asking = looks.stream().filter(look -> !look.planner.inquiry().isEmpty()).toList();
    var details =
        asking.isEmpty()
            ? List.<Details>of()
            : facts.detail(asking.stream().map(look -> look.planner.inquiry()).toList());
    var answers = details.iterator();
    var finished = new ArrayList<Look>(looks.size());
    var planned = new ArrayList<Planned>(looks.size());
    for (Look look : looks) {
      Details found = look.planner.inquiry().isEmpty() ? Details.NONE : answers.next();
      batch.alone(
          look.organization(),
          () -> {
            planned.add(new Planned(look.dossier.sheet(), look.planner.plan(found)));
            finished.add(look);
          });
    }
    batch.finish(finished, words.write(planned));
    return batch;
  }

  private void finish(List<Look> looks, List<Worded> worded) {
    for (int i = 0; i < looks.size(); i++) {
      Look look = looks.get(i);
      switch (worded.get(i)) {
        case Worded.Done(var written) ->
            thoughts.add(new Thought(look.organization(), written.brief(), look.planner.outlook()));
        case Worded.Failed(var fault) -> faults.put(look.organization(), fault);
      }
    }
  }

  private void alone(Organization organization, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException fault) {
      faults.put(organization, fault);
    }
  }

  List<Thought> thoughts() {
    return List.copyOf(thoughts);
  }

  Map<Organization, RuntimeException> faults() {
    return Map.copyOf(faults);
  }
}
