package dev.daybrief.run.schedule;

import dev.daybrief.day.Organization;
import dev.daybrief.run.RunOutcome;
import dev.daybrief.run.RunReport;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Consumer;

/// What is done for an organisation once a day: after the first brief of a day, when no brief is
/// due. What a process did not come to is done after the next day's.
public final class Afterwards {

  private static final Logger LOG = System.getLogger(Afterwards.class.getName());

  private final Consumer<Organization> chore;
  private final SequencedSet<Organization> waiting = new LinkedHashSet<>();

  public Afterwards(Consumer<Organization> chore) {
    this.chore = chore;
  }

  synchronized void add(RunReport report) {
    for (RunReport.Line line : report.lines()) {
      if (line.outcome() instanceof RunOutcome.Published) {
        waiting.add(line.organization());
      }
    }
  }

  /// Does it for one; false where none waits.
  boolean doOne() {
    Optional<Organization> next = next();
    next.ifPresent(this::work);
    return next.isPresent();
  }

  private synchronized Optional<Organization> next() {
    return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.removeFirst());
  }

  private void work(Organization organization) {
    try {
      chore.accept(organization);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "not done for " + organization.slug() + " until tomorrow", e);
    }
  }
}
