package dev.daybrief.run;

import dev.daybrief.brief.BriefStore;
import dev.daybrief.brief.BriefStore.Publication;
import dev.daybrief.brief.Claims;
import dev.daybrief.brief.DoubtfulNumbers;
import dev.daybrief.brief.FactSource;
import dev.daybrief.brief.ForecastStore;
import dev.daybrief.brief.RunLedger;
import dev.daybrief.brief.StoreUnavailable;
import dev.daybrief.brief.StoredRun.Reason;
import dev.daybrief.day.Organization;
import dev.daybrief.fact.Outlook;
import dev.daybrief.run.DayBatch.Thought;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Produces the briefs of a batch of organisations for one date: facts are loaded and briefs stored
/// set-based, each brief is thought out alone. An organisation that fails is found by halving the
/// batch, so that the others are not touched.
public final class BriefRun {

  private static final Logger LOG = System.getLogger(BriefRun.class.getName());

  /// Tries before an organisation whose records keep changing is reported as failed.
  private static final int TRIES = 5;

  private static final RunOutcome KEPT_CHANGING =
      new RunOutcome.Failed(
          Reason.RECORDS_KEPT_CHANGING,
          "The organisation's records kept changing; run it again later.");

  private final FactSource facts;
  private final BriefStore briefs;
  private final ForecastStore forecasts;
  private final RunLedger ledger;
  private final Wordings wordings;

  /// Words by templates alone.
  public BriefRun(FactSource facts, BriefStore briefs, ForecastStore forecasts, RunLedger ledger) {
    this(facts, briefs, forecasts, ledger, Wordings.templates(briefs));
  }

  public BriefRun(
      FactSource facts,
      BriefStore briefs,
      ForecastStore forecasts,
      RunLedger ledger,
      Wordings wordings) {
    this.wordings = wordings;
    this.facts = facts;
    this.briefs = briefs;
    this.forecasts = forecasts;
    this.ledger = ledger;
  }

  /// One line for each organisation, in the order given. Throws [StoreUnavailable] when the store
  /// is gone, and nothing for the fault of one organisation.
  ///
  /// @param claims under which it is published
  public RunReport run(List<Organization> batch, LocalDate date, Claims claims) {
    var outcomes = new LinkedHashMap<Organization, RunOutcome>();
    List<Organization> open = batch;
    var words = wordings.begin(date);
    for (int attempt = 1; !open.isEmpty() && attempt <= TRIES; attempt++) {
      outcomes.putAll(attempt(open, words, claims));
      open = open.stream().filter(organization -> !outcomes.containsKey(organization)).toList();
    }
    var report =
        new RunReport(
            batch.stream()
                .map(o -> new RunReport.Line(o, date, outcomes.getOrDefault(o, KEPT_CHANGING)))
                .toList());
    remember(
        report.lines().stream()
            .filter(line -> !line.outcome().equals(RunOutcome.Failed.ELSEWHERE))
            .toList());
    return report;
  }

  /// Counts together the facts of dates that are to be run one after the other. A fault is left to
  /// the date that has it, which is counted by itself when its turn comes.
  void countAhead(Organization organization, List<LocalDate> dates) {
    try {
      facts.countAhead(organization, dates);
    } catch (StoreUnavailable gone) {
      throw gone;
    } catch (RuntimeException fault) {
      LOG.log(Level.WARNING, "counted one by one: " + organization.id() + " " + dates, fault);
    }
  }

  /// What was published stays so when the ledger refuses an organisation: one that was removed
  /// meanwhile. The others are recorded.
  private void remember(List<RunReport.Line> lines) {
    try {
      ledger.record(lines.stream().map(BriefRun::entry).toList());
    } catch (StoreUnavailable gone) {
      throw gone;
    } catch (RuntimeException fault) {
      if (lines.size() > 1) {
        lines.forEach(line -> remember(List.of(line)));
      } else {
        LOG.log(Level.WARNING, "not in the ledger: " + lines.getFirst().organization().id(), fault);
      }
    }
  }

  /// Outcomes of those that came to an end; the others are to be tried again.
  private Map<Organization, RunOutcome> attempt(
      List<Organization> batch, Wordings.Step words, Claims claims) {
    LocalDate date = words.date();
    try {
      return publish(DayBatch.of(facts.load(batch, date), facts, words), date, claims);
    } catch (StoreUnavailable gone) {
      throw gone;
    } catch (RuntimeException fault) {
      if (Thread.currentThread().isInterrupted()) {
        throw fault;
      }
      return batch.size() == 1
          ? Map.of(batch.getFirst(), failed(batch.getFirst(), date, fault))
          : halved(batch, words, claims);
    }
  }

  private Map<Organization, RunOutcome> halved(
      List<Organization> batch, Wordings.Step words, Claims claims) {
    int middle = batch.size() / 2;
    var outcomes = new LinkedHashMap<>(attempt(batch.subList(0, middle), words, claims));
    outcomes.putAll(attempt(batch.subList(middle, batch.size()), words, claims));
    return outcomes;
  }

  private Map<Organization, RunOutcome> publish(DayBatch batch, LocalDate date, Claims claims) {
    var outcomes = new LinkedHashMap<Organization, RunOutcome>();
    batch.faults().forEach((one, fault) -> outcomes.put(one, failed(one, date, fault)));
    List<Thought> thoughts = batch.thoughts();
    List<Publication> publications =
        briefs.publish(thoughts.stream().map(Thought::brief).toList(), claims);
    var outlooks = new ArrayList<Outlook>();
    for (int i = 0; i < thoughts.size(); i++) {
      Organization organization = thoughts.get(i).organization();
      var authors = Authors.of(thoughts.get(i).brief());
      switch (publications.get(i)) {
        case PUBLISHED -> outcomes.put(organization, new RunOutcome.Published(authors));
        case REVISED -> outcomes.put(organization, new RunOutcome.Revised(authors));
        case UNCHANGED -> outcomes.put(organization, new RunOutcome.Unchanged());
        case TAKEN -> outcomes.put(organization, RunOutcome.Failed.ELSEWHERE);
        case OUTDATED ->
            LOG.log(Level.DEBUG, "records of {0} changed meanwhile", organization.slug());
      }
      if (outcomes.containsKey(organization) && publications.get(i) != Publication.TAKEN) {
        outlooks.add(thoughts.get(i).outlook());
      }
    }
    forecasts.store(outlooks);
    return outcomes;
  }

  private static RunOutcome.Failed failed(
      Organization organization, LocalDate date, RuntimeException fault) {
    LOG.log(Level.ERROR, "no brief of " + date + " for " + organization.slug(), fault);
    return new RunOutcome.Failed(
        fault instanceof DoubtfulNumbers ? Reason.COUNTS_DISAGREE : Reason.FAULT,
        switch (fault) {
          case DoubtfulNumbers doubt ->
              "Two ways of counting disagree on "
                  + String.join(", ", doubt.metrics())
                  + "; see the log.";
          default ->
              "The brief could not be made ("
                  + fault.getClass().getSimpleName()
                  + "); see the log.";
        });
  }

  private static RunLedger.Entry entry(RunReport.Line line) {
    String problem = line.outcome() instanceof RunOutcome.Failed(_, String text) ? text : null;
    var outcome =
        switch (line.outcome()) {
          case RunOutcome.Published _ -> RunLedger.Outcome.PUBLISHED;
          case RunOutcome.Revised _ -> RunLedger.Outcome.REVISED;
          case RunOutcome.Unchanged _ -> RunLedger.Outcome.UNCHANGED;
          case RunOutcome.Failed _ -> RunLedger.Outcome.FAILED;
        };
    return new RunLedger.Entry(line.organization().id(), line.date(), outcome, problem);
  }
}
