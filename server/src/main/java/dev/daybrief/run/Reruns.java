package dev.daybrief.run;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.daybrief.brief.RerunDesk;
import dev.daybrief.brief.RunBook;
import dev.daybrief.brief.StoredRun.Asker;
import dev.daybrief.brief.StoredRun.Wish;
import dev.daybrief.day.Organization;
import dev.daybrief.run.Generation.Order;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Nights that operators have made again, in the background of this process, one after the other.
/// What this process does not come to is not noted anywhere, and stays as it was.
public final class Reruns implements RerunDesk, AutoCloseable {

  /// A night of 1,000 organisations takes half a minute; whoever waits longer is told to.
  private static final int MOST = 8;

  /// 5 s for the run under way to note that it was interrupted.
  private static final Duration LEAVING = Duration.ofSeconds(5);

  private static final Logger LOG = System.getLogger(Reruns.class.getName());

  private final KeptGeneration generation;
  private final RunBook book;
  private final Semaphore room = new Semaphore(MOST);
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("rerun").factory());

  public Reruns(Generation generation, RunBook book) {
    this.generation = new KeptGeneration(generation, book);
    this.book = book;
  }

  @Override
  public synchronized Optional<UUID> ask(
      UUID operator, LocalDate night, List<Organization> organizations) {
    if (worker.isShutdown() || !room.tryAcquire()) {
      return Optional.empty();
    }
    UUID id = UuidCreator.getTimeOrderedEpoch();
    List<Order> orders = organizations.stream().map(one -> new Order(one, List.of(night))).toList();
    worker.execute(() -> work(id, Asker.operator(operator), orders));
    return Optional.of(id);
  }

  private void work(UUID id, Asker operator, List<Order> orders) {
    try {
      book.begin(
          id,
          orders.stream()
              .collect(
                  Collectors.toMap(
                      order -> order.organization().id(),
                      order -> Wish.of(operator, order.dates()))));
      generation.produce(id, orders, 1, _ -> {});
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "run " + id + " broke off", e);
    } finally {
      room.release();
    }
  }

  @Override
  public synchronized void close() {
    worker.shutdownNow();
    try {
      if (!worker.awaitTermination(LEAVING.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.log(Level.WARNING, "a rerun did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
