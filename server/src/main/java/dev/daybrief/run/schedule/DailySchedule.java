package dev.daybrief.run.schedule;

import dev.daybrief.brief.StoreUnavailable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

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
  private final int workers;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(
          Thread.ofPlatform().daemon().name("schedule-", 1).factory());

  /// @param workers turns at the same time
  public DailySchedule(DueTurn turn, Afterwards afterwards, int workers) {
    this.turn = turn;
    this.afterwards = afterwards;
    this.workers = workers;
  }

  public DailySchedule start() {
    for (int worker = 0; worker < workers; worker++) {
      threads.execute(this::work);
    }
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
        if (due == 0 && !afterwards.doOne()) {
          var _ = stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
      }
    } catch (InterruptedException stopped) {
      // The thread ends here.
    }
  }

  @Override
  public void close() {
    stop();
  }

  /// Gives back what it has not come to.
  public void stop() {
    stop.countDown();
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(LEAVING.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.log(Level.WARNING, "a turn of the schedule did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
