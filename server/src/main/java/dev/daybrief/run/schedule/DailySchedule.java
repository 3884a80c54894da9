package dev.daybrief.run.schedule;

import dev.daybrief.brief.StoreUnavailable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Takes turns until closed. Any number of processes do so on one database.
public final class DailySchedule implements AutoCloseable {

  /// As many as share a transaction of facts and one of briefs.
  private static final int BATCH = 100;

  /// 1 s: one short statement, and nobody sees the difference.
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /// After SIGTERM a process has 5 s to hand over: whatever is not settled then runs out.
  private static final Duration LEAVING = Duration.ofSeconds(4);

  private static final Logger LOG = System.getLogger(DailySchedule.class.getName());

  private final DueTurn turn;
  private final Afterwards afterwards;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final List<Thread> workers;

  /// @param workers turns at the same time
  public DailySchedule(DueTurn turn, Afterwards afterwards, int workers) {
    this.turn = turn;
    this.afterwards = afterwards;
    this.workers =
        IntStream.rangeClosed(1, workers)
            .mapToObj(
                number ->
                    Thread.ofPlatform().daemon().name("schedule-" + number).unstarted(this::work))
            .toList();
  }

  public DailySchedule start() {
    workers.forEach(Thread::start);
    return this;
  }

  private void work() {
    boolean well = true;
    try {
      while (stop.getCount() > 0) {
        int due = 0;
        try {
          due = turn.take(BATCH);
          well = true;
        } catch (StoreUnavailable gone) {
          if (well) {
            LOG.log(Level.WARNING, "the schedule waits for the database", gone);
          }
          well = false;
        } catch (RuntimeException e) {
          LOG.log(Level.ERROR, "a turn of the schedule broke off", e);
        }
        if (due == 0
            && !afterwards.doOne()
            && stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stop();
  }

  /// Gives back what it has not come to.
  public void stop() {
    stop.countDown();
    workers.forEach(Thread::interrupt);
    try {
      long end = System.nanoTime() + LEAVING.toNanos();
      for (Thread worker : workers) {
        if (!worker.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())))) {
          LOG.log(Level.WARNING, "{0} did not end in time", worker.getName());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
