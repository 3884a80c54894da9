package dev.daybrief.run;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.daybrief.brief.RunBook;
import dev.daybrief.brief.RunDesk;
import dev.daybrief.brief.StoredRun;
import dev.daybrief.brief.StoredRun.Asker;
import dev.daybrief.brief.StoredRun.State;
import dev.daybrief.brief.StoredRun.Wish;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.run.Generation.Order;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Runs that members ask for, in the background of this process: one at a time, in the order in
/// which they came, a few of an organisation and so many in all.
public final class Runs implements RunDesk, AutoCloseable {

  /// 5 s for the run under way to note that it was interrupted.
  private static final Duration LEAVING = Duration.ofSeconds(5);

  private static final Logger LOG = System.getLogger(Runs.class.getName());

  private final KeptGeneration generation;
  private final RunBook book;
  private final Room room;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("requested-run").factory());
  private final Map<UUID, OrganizationId> open = new LinkedHashMap<>();
  private Optional<Repeated> telling = Optional.empty();
  private boolean stopped;

  public Runs(Generation generation, RunBook book, Room room) {
    this.generation = new KeptGeneration(generation, book);
    this.book = book;
    this.room = room;
  }

  /// How many may wait or run.
  public record Room(int ofOrganization, int inAll) {

    /// A run of a quarter has 92 days of some 50 ms: the last of 16 begins after a minute.
    public static final Room USUAL = new Room(3, 16);
  }

  /// Tells of those that wait until closed.
  public Runs start() {
    telling =
        Optional.of(
            Repeated.every(KeptGeneration.PAUSE, "runs-tell", () -> waiting().forEach(this::tell)));
    return this;
  }

  @Override
  public synchronized Answer ask(Organization organization, UUID member, List<LocalDate> dates) {
    OrganizationId whose = organization.id();
    Optional<StoredRun> same = book.findOpen(whose, dates.getFirst(), dates.getLast());
    if (same.isPresent()) {
      return new Answer.Accepted(same.get());
    }
    if (open.values().stream().filter(whose::equals).count() >= room.ofOrganization) {
      return new Answer.TooMany();
    }
    if (open.size() >= room.inAll || stopped) {
      return new Answer.Full();
    }
    UUID id = UuidCreator.getTimeOrderedEpoch();
    UUID working = book.queue(id, whose, Wish.of(Asker.member(member), dates));
    StoredRun run = book.find(whose, working).orElseThrow();
    if (working.equals(id)) {
      open.put(id, whose);
      worker.execute(() -> work(id, new Order(organization, dates)));
    }
    return new Answer.Accepted(run);
  }

  private void work(UUID id, Order order) {
    try {
      OrganizationId whose = order.organization().id();
      book.start(id, whose);
      if (isOpen(id, whose)) {
        generation.produce(id, List.of(order), 1, _ -> leaveUnlessOpen(id, whose));
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "run " + id + " broke off", e);
    } finally {
      synchronized (this) {
        open.remove(id);
      }
    }
  }

  private boolean isOpen(UUID id, OrganizationId organization) {
    return book.find(organization, id).filter(run -> run.times().finishedAt() == null).isPresent();
  }

  /// Somebody else may have ended the run, whose records went.
  private void leaveUnlessOpen(UUID id, OrganizationId organization) {
    if (!isOpen(id, organization)) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Map<UUID, OrganizationId> waiting() {
    return Map.copyOf(open);
  }

  /// A failure must not end the telling.
  private void tell(UUID id, OrganizationId organization) {
    try {
      book.tell(id, List.of(organization));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "run " + id + " could not be told of", e);
    }
  }

  private synchronized void stop() {
    stopped = true;
    telling.ifPresent(Repeated::close);
  }

  @Override
  public void close() {
    stop();
    worker.shutdownNow();
    try {
      if (!worker.awaitTermination(LEAVING.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.log(Level.WARNING, "a run did not end in time");
      }
      waiting().forEach(this::interrupted);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void interrupted(UUID id, OrganizationId organization) {
    try {
      book.breakOff(id, List.of(organization), State.INTERRUPTED);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the end of run " + id + " was not written", e);
    }
  }
}
