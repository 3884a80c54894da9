package dev.daybrief.run;

import dev.daybrief.brief.Brief;
import dev.daybrief.brief.BriefAssembler;
import dev.daybrief.brief.BriefPlanner;
import dev.daybrief.brief.FactSource;
import dev.daybrief.brief.FactSource.Dossier;
import dev.daybrief.day.Organization;
import dev.daybrief.fact.Details;
import dev.daybrief.fact.Outlook;
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
  static DayBatch of(List<Dossier> dossiers, FactSource facts) {
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
    for (Look look : looks) {
      batch.finish(look, look.planner.inquiry().isEmpty() ? Details.NONE : answers.next());
    }
    return batch;
  }

  private void finish(Look look, Details details) {
    alone(
        look.organization(),
        () -> {
          var plan = look.planner.plan(details);
          thoughts.add(
              new Thought(
                  look.organization(),
                  BriefAssembler.assemble(look.dossier.sheet(), plan),
                  look.planner.outlook()));
        });
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
