package dev.daybrief.run.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.InMemoryBriefs;
import dev.daybrief.brief.InMemoryDues;
import dev.daybrief.brief.InMemoryRecords;
import dev.daybrief.brief.SomeBriefs;
import dev.daybrief.brief.StoreUnavailable;
import dev.daybrief.day.Organization;
import dev.daybrief.log.HeardLog;
import dev.daybrief.run.Authors;
import dev.daybrief.run.Generation.Order;
import dev.daybrief.run.RunOutcome;
import dev.daybrief.run.RunReport;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DailyScheduleTest {

  private static final Instant NOW = Instant.parse("2026-11-18T12:00:00Z");

  private final List<String> happened = Collections.synchronizedList(new ArrayList<>());
  private volatile CountDownLatch over = new CountDownLatch(1);
  private final Queue<Runnable> script = new ArrayDeque<>();
  private final Afterwards afterwards = new Afterwards(_ -> happened.add("chore"));

  /// Plays the script, an entry a turn; then nothing is due any more.
  private final InMemoryDues dues =
      new InMemoryDues(() -> NOW) {
        @Override
        public synchronized List<Due> claimDue(int most) {
          Runnable next = script.poll();
          if (next == null) {
            over.countDown();
            return List.of();
          }
          next.run();
          return super.claimDue(most);
        }
      };

  private DueTurn.Maker maker =
      (_, orders, _) -> {
        happened.add("made " + orders.size());
        return new RunReport(orders.stream().map(DailyScheduleTest::unchanged).toList());
      };

  private static RunReport.Line unchanged(Order order) {
    return new RunReport.Line(
        order.organization(), order.dates().getLast(), new RunOutcome.Unchanged());
  }

  private DailySchedule schedule(int workers) {
    var turn =
        new DueTurn(
            dues,
            new InMemoryBriefs(new InMemoryRecords(), () -> NOW, dues),
            (run, orders, claims) -> maker.make(run, orders, claims),
            new DayEnds(Duration.ZERO, 3));
    return new DailySchedule(turn, afterwards, workers);
  }

  private void play(Runnable... turns) throws InterruptedException {
    script.addAll(List.of(turns));
    over = new CountDownLatch(1);
    try (var _ = schedule(1).start()) {
      over.await();
    }
  }

  private void hasChores(int count) {
    for (int number = 0; number < count; number++) {
      Organization organization = SomeBriefs.organization();
      afterwards.add(
          new RunReport(
              List.of(
                  new RunReport.Line(
                      organization, LocalDate.EPOCH, new RunOutcome.Published(Authors.NOBODY)))));
    }
  }

  private void becomesDue() {
    dues.add(SomeBriefs.organization(), NOW);
  }

  @Test
  void doesWhatIsLeftForAfterwardsOnlyWhenNothingIsDue() throws Exception {
    hasChores(2);

    play(this::becomesDue, this::becomesDue, () -> {}, () -> {});

    assertThat(happened).containsExactly("made 1", "made 1", "chore", "chore");
  }

  private static void gone() {
    throw new StoreUnavailable("gone", new IllegalStateException());
  }

  private static void broken() {
    throw new IllegalStateException("broken");
  }

  @Test
  void goesOnAfterTheDatabaseWasGoneAndAfterAnyOtherFault() throws Exception {
    hasChores(3);

    play(
        DailyScheduleTest::gone,
        DailyScheduleTest::broken,
        DailyScheduleTest::gone,
        this::becomesDue);

    assertThat(happened).containsExactly("chore", "chore", "chore", "made 1");
  }

  @Test
  void saysOnceThatItWaitsForTheDatabase() throws Exception {
    hasChores(5);
    try (var log = new HeardLog(DailySchedule.class)) {
      play(DailyScheduleTest::gone, DailyScheduleTest::gone);
      assertThat(log.heard()).containsExactly("the schedule waits for the database");
      play(DailyScheduleTest::gone, this::becomesDue, DailyScheduleTest::gone);
      assertThat(log.heard()).hasSize(3);
    }
  }

  @Test
  void claimsAHundredAtATime() throws Exception {
    for (int number = 0; number < 101; number++) {
      becomesDue();
    }

    play(() -> {}, () -> {});

    assertThat(happened).containsExactly("made 100", "made 1");
  }

  @Test
  void takesAsManyTurnsAtOnceAsItHasWorkers() throws Exception {
    var together = new CyclicBarrier(3);
    maker =
        (_, orders, _) -> {
          try {
            together.await();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
          happened.add(Thread.currentThread().getName());
          return new RunReport(orders.stream().map(DailyScheduleTest::unchanged).toList());
        };
    script.addAll(Collections.nCopies(3, this::becomesDue));

    try (var _ = schedule(3).start()) {
      over.await();
    }

    assertThat(happened).containsExactlyInAnyOrder("schedule-1", "schedule-2", "schedule-3");
  }

  @Test
  void interruptsATurnThatGoesOnAndWaitsForItsEnd() throws Exception {
    var begun = new CountDownLatch(1);
    maker =
        (_, _, _) -> {
          begun.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            happened.add("interrupted");
            Thread.currentThread().interrupt();
          }
          return new RunReport(List.of());
        };
    script.add(this::becomesDue);
    script.add(() -> happened.add("another turn"));
    DailySchedule schedule = schedule(1).start();
    begun.await();

    try (var log = new HeardLog(DailySchedule.class)) {
      schedule.stop();
      assertThat(log.heard()).isEmpty();
    }

    assertThat(happened).containsExactly("interrupted");
    assertThat(dues.claimDue(10)).as("given back, to be taken by the next").hasSize(1);
  }

  @Test
  void keepsAnInterruptionOfWhoStopsIt() throws Exception {
    DailySchedule schedule = schedule(1).start();
    over.await();

    Thread.currentThread().interrupt();
    schedule.close();

    assertThat(Thread.interrupted()).isTrue();
  }
}
