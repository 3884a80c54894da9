package dev.daybrief.run;

import dev.daybrief.brief.BriefItem;
import dev.daybrief.brief.BriefStore;
import dev.daybrief.brief.BriefWriter;
import dev.daybrief.brief.BriefWriter.Written;
import dev.daybrief.brief.Plan;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.fact.FactSheet;
import dev.daybrief.prompt.EgressLedger;
import dev.daybrief.prompt.EgressLedger.Judgement;
import dev.daybrief.prompt.Narrator;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// Finds the words of a batch's days: all organisations at the same time, as a narrator is waited
/// for most of the time. No transaction is open meanwhile.
public final class Wordings {

  /// A planned day, not yet worded.
  record Planned(FactSheet sheet, Plan plan) {

    Organization organization() {
      return sheet.organization();
    }
  }

  /// What came of one organisation.
  sealed interface Worded {

    record Done(Written written) implements Worded {}

    record Failed(RuntimeException fault) implements Worded {}
  }

  private final BriefStore briefs;
  private final Supplier<Narrator> narrators;
  private final EgressLedger ledger;
  private final Recent recent;

  /// Which days a narrator is asked about: those that ended lately. Older ones, as of an import of
  /// years, get templates.
  public record Recent(Duration age, InstantSource clock) {

    boolean holds(Planned planned) {
      return planned.sheet().day().end().isAfter(clock.instant().minus(age));
    }
  }

  /// @param narrators gives one for a batch; its time runs from then on
  public Wordings(
      BriefStore briefs, Supplier<Narrator> narrators, EgressLedger ledger, Recent recent) {
    this.briefs = briefs;
    this.narrators = narrators;
    this.ledger = ledger;
    this.recent = recent;
  }

  /// Templates alone.
  static Wordings templates(BriefStore briefs) {
    return new Wordings(
        briefs,
        () -> Narrator.NONE,
        EgressLedger.NONE,
        new Recent(Duration.ZERO, InstantSource.system()));
  }

  Step begin(LocalDate date) {
    return new Step(date);
  }

  /// One run of one date. What was worded once is kept for it, so that a batch that is made again
  /// in halves, or because records changed, does not ask again.
  final class Step {

    private final LocalDate date;
    private final Map<OrganizationId, List<BriefItem>> earlier = new ConcurrentHashMap<>();

    private Step(LocalDate date) {
      this.date = date;
    }

    LocalDate date() {
      return date;
    }

    /// In the order given.
    List<Worded> write(List<Planned> days) {
      List<OrganizationId> unknown =
          days.stream()
              .map(day -> day.organization().id())
              .filter(id -> !earlier.containsKey(id))
              .toList();
      earlier.putAll(briefs.findLines(unknown, date));
      Narrator narrator = narrators.get();
      var worded = narrator.equals(Narrator.NONE) ? here(days) : sideBySide(days, narrator);
      judge(worded);
      return worded;
    }

    private List<Worded> here(List<Planned> days) {
      return days.stream().map(day -> write(day, Narrator.NONE)).toList();
    }

    private List<Worded> sideBySide(List<Planned> days, Narrator narrator) {
      var closed = ledger.closed(days.stream().map(day -> day.organization().id()).toList());
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<Worded>> futures =
            days.stream()
                .map(
                    day ->
                        threads.submit(
                            () -> write(day, mayAsk(day, closed) ? narrator : Narrator.NONE)))
                .toList();
        return awaited(futures, threads);
      }
    }

    private boolean mayAsk(Planned day, Set<OrganizationId> closed) {
      return recent.holds(day) && !closed.contains(day.organization().id());
    }

    private Worded write(Planned day, Narrator narrator) {
      try {
        OrganizationId id = day.organization().id();
        var published = earlier.getOrDefault(id, List.of());
        Written written = BriefWriter.write(day.sheet(), day.plan(), published, narrator);
        earlier.put(id, written.brief().items());
        return new Worded.Done(written);
      } catch (RuntimeException fault) {
        return new Worded.Failed(fault);
      }
    }

    private void judge(List<Worded> worded) {
      var judgements = new ArrayList<Judgement>();
      for (Worded one : worded) {
        if (one instanceof Worded.Done(Written written)) {
          judgements.addAll(written.judgements());
        }
      }
      ledger.judge(judgements);
    }
  }

  private static List<Worded> awaited(List<Future<Worded>> futures, ExecutorService threads) {
    var worded = new ArrayList<Worded>(futures.size());
    try {
      for (Future<Worded> future : futures) {
        worded.add(future.get());
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a day ended without words", e);
    }
    return worded;
  }
}
