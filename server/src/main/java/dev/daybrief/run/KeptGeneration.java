package dev.daybrief.run;

import dev.daybrief.brief.Claims;
import dev.daybrief.brief.RunBook;
import dev.daybrief.brief.RunLedger.Outcome;
import dev.daybrief.brief.StoredRun.Day;
import dev.daybrief.brief.StoredRun.Reason;
import dev.daybrief.brief.StoredRun.State;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.run.Generation.Order;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/// A generation that is kept in a book while it goes on. What the book refuses is logged: a brief
/// matters more than its note.
public final class KeptGeneration {

  /// 10 s: six signs of life fit into the minute after which a run counts as dead.
  static final Duration PAUSE = Duration.ofSeconds(10);

  private static final Logger LOG = System.getLogger(KeptGeneration.class.getName());

  private final Generation generation;
  private final RunBook book;

  public KeptGeneration(Generation generation, RunBook book) {
    this.generation = generation;
    this.book = book;
  }

  /// As [Generation#produce].
  ///
  /// @param id of a run that the book has as running for each order
  public RunReport produce(
      UUID id, List<Order> orders, int parallel, Consumer<RunReport> progress) {
    return noted(
        id,
        orders,
        notes ->
            generation.produce(
                orders,
                parallel,
                part -> {
                  notes.take(part);
                  progress.accept(part);
                }));
  }

  /// The same for organisations that are claimed already.
  public RunReport produce(UUID id, List<Order> orders, Claims claims) {
    return noted(id, orders, notes -> generation.produce(orders, claims, notes::take));
  }

  private RunReport noted(UUID id, List<Order> orders, Function<Notes, RunReport> work) {
    try (var notes = new Notes(id, orders);
        var _ = Repeated.every(PAUSE, "run-signs", notes::tell)) {
      return work.apply(notes);
    }
  }

  /// What one run writes into the book, never two things at a time.
  private final class Notes implements AutoCloseable {

    private final UUID id;
    private final Map<OrganizationId, Integer> daysLeft = new HashMap<>();

    Notes(UUID id, List<Order> orders) {
      this.id = id;
      orders.forEach(order -> daysLeft.put(order.organization().id(), order.dates().size()));
    }

    synchronized void take(RunReport part) {
      List<Day> days = part.lines().stream().map(KeptGeneration::day).toList();
      for (Day day : days) {
        daysLeft.computeIfPresent(day.organization(), (whose, left) -> left == 1 ? null : left - 1);
      }
      write(() -> book.record(id, days));
    }

    synchronized void tell() {
      write(() -> book.tell(id, List.copyOf(daysLeft.keySet())));
    }

    private void write(Runnable note) {
      try {
        note.run();
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "not noted of run " + id, e);
      }
    }

    /// Days are left where the run broke off.
    @Override
    public synchronized void close() {
      if (!daysLeft.isEmpty()) {
        State state = Thread.currentThread().isInterrupted() ? State.INTERRUPTED : State.FAILED;
        LastWords.write(
            () -> write(() -> book.breakOff(id, List.copyOf(daysLeft.keySet()), state)));
      }
    }
  }

  private static Day day(RunReport.Line line) {
    var outcome =
        switch (line.outcome()) {
          case RunOutcome.Published _ -> Outcome.PUBLISHED;
          case RunOutcome.Revised _ -> Outcome.REVISED;
          case RunOutcome.Unchanged _ -> Outcome.UNCHANGED;
          case RunOutcome.Failed _ -> Outcome.FAILED;
        };
    Reason reason = line.outcome() instanceof RunOutcome.Failed(Reason why, _) ? why : null;
    return new Day(line.organization().id(), line.date(), outcome, reason);
  }
}
