package dev.daybrief.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.Claims;
import dev.daybrief.brief.DueBook;
import dev.daybrief.brief.FactSource;
import dev.daybrief.brief.StoredRun;
import dev.daybrief.brief.StoredRun.State;
import dev.daybrief.brief.StoredRun.Trigger;
import dev.daybrief.brief.ViewBook;
import dev.daybrief.day.Organization;
import dev.daybrief.fact.Details;
import dev.daybrief.fact.Inquiry;
import dev.daybrief.postgres.RecordRows;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.postgres.background.PostgresForecastStore;
import dev.daybrief.postgres.brief.PostgresBriefStore;
import dev.daybrief.postgres.brief.PostgresDueBook;
import dev.daybrief.postgres.brief.PostgresRunBook;
import dev.daybrief.postgres.brief.PostgresRunLedger;
import dev.daybrief.postgres.brief.PostgresViewBook;
import dev.daybrief.postgres.fact.PostgresFactSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Each object is a process of its own on one database.
class FirstViewsTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase(12);

  private final RecordRows rows = new RecordRows(postgres);
  private final DueBook dues = new PostgresDueBook(postgres.database(), PostgresDueBook.LEASE);
  private final PostgresBriefStore briefs = new PostgresBriefStore(postgres.database());
  private final PostgresRunBook runs = new PostgresRunBook(postgres.database());
  private final AtomicInteger generations = new AtomicInteger();
  private final AtomicInteger begins = new AtomicInteger();

  private Duration grace = Duration.ZERO;
  private boolean failing;
  private Organization organization = rows.organization("org-" + UUID.randomUUID(), "Asia/Kolkata");
  private LocalDate yesterday = LocalDate.EPOCH;

  @BeforeEach
  void aCallOfTheDayBeforeYesterday() {
    yesterday = organization.yesterday(Instant.now());
    call(yesterday.minusDays(1));
  }

  private void call(LocalDate date) {
    String at = organization.day(date).start().plus(Duration.ofHours(12)).toString();
    rows.call(organization, "call-" + date, "missed", at);
  }

  private FirstViews process() {
    return process(new AtOnce());
  }

  private FirstViews process(ExecutorService workers) {
    var generation =
        new Generation(
            new BriefRun(
                counted(new PostgresFactSource(postgres.database())),
                briefs,
                new PostgresForecastStore(postgres.database()),
                new PostgresRunLedger(postgres.database())),
            new Holdings(dues, Duration.ZERO));
    var views = new PostgresViewBook(postgres.database());
    ViewBook counting =
        (id, whose, day) -> {
          begins.incrementAndGet();
          return views.begin(id, whose, day);
        };
    return new FirstViews(
        generation,
        new FirstViews.Books(counting, runs, briefs),
        new Holdings(dues, Duration.ZERO),
        grace,
        workers);
  }

  private FactSource counted(FactSource facts) {
    return new FactSource() {
      @Override
      public List<Dossier> load(List<Organization> organizations, LocalDate date) {
        generations.incrementAndGet();
        if (failing) {
          throw new IllegalStateException("cannot");
        }
        return facts.load(organizations, date);
      }

      @Override
      public void countAhead(Organization organization, List<LocalDate> dates) {
        facts.countAhead(organization, dates);
      }

      @Override
      public List<Details> detail(List<Inquiry> inquiries) {
        return facts.detail(inquiries);
      }
    };
  }

  private List<StoredRun> views() {
    return runs.list(organization.id(), null, 9).stream()
        .filter(run -> run.wish().asker().trigger() == Trigger.VIEW)
        .toList();
  }

  private boolean hasBrief(LocalDate date) {
    return briefs.find(organization.id(), date).isPresent();
  }

  private void letFiveMinutesPass() {
    postgres.execute(
        "UPDATE daybrief.stored_runs SET asked_at = asked_at - interval '301 seconds'");
  }

  @Test
  void makesTheDayThatIsLookedAt() {
    assertThat(process().look(organization, yesterday)).isTrue();

    assertThat(hasBrief(yesterday)).isTrue();
    assertThat(views()).extracting(StoredRun::state).containsExactly(State.DONE);
    assertThat(views().getFirst().counts().published()).isEqualTo(1);
    assertThat(dues.claim(List.of(organization.id())).isEmpty()).as("given back").isFalse();
  }

  @Test
  void makesADayOfThePastThatHasRecordsBeforeIt() {
    process().look(organization, yesterday.minusDays(1));

    assertThat(hasBrief(yesterday.minusDays(1))).isTrue();
    assertThat(hasBrief(yesterday)).isFalse();
  }

  @Test
  void leavesDaysAloneThatNobodyCanMake() {
    process().look(organization, yesterday.plusDays(1));
    process().look(organization, yesterday.minusDays(2));
    process().look(organization, LocalDate.of(1, 1, 1));
    process().look(organization, LocalDate.of(9999, 12, 30));

    assertThat(views()).isEmpty();
    assertThat(generations).hasValue(0);
    assertThat(begins).hasValue(4);
  }

  @Test
  void waitsForTheGraceAfterTheEndOfTheDay() {
    grace = Duration.ofHours(24);

    process().look(organization, yesterday);

    assertThat(views()).isEmpty();
    grace = Duration.ZERO;
    process().look(organization, yesterday);
    assertThat(hasBrief(yesterday)).isTrue();
  }

  @Test
  void makesTheNewestDayAloneOfAnOrganizationWithoutRecords() {
    organization = rows.organization("empty-" + UUID.randomUUID(), "Europe/Berlin");
    yesterday = organization.yesterday(Instant.now());

    process().look(organization, yesterday.minusDays(1));
    process().look(organization, yesterday);

    assertThat(hasBrief(yesterday.minusDays(1))).isFalse();
    assertThat(hasBrief(yesterday)).isTrue();
  }

  @Test
  void knowsNoDayThatTheZoneSkipped() {
    organization = rows.organization("apia-" + UUID.randomUUID(), "Pacific/Apia");
    var skipped = LocalDate.of(2011, 12, 30);
    call(skipped.minusDays(1));

    assertThat(process().look(organization, skipped)).isFalse();
    assertThat(begins).hasValue(0);
  }

  @Test
  void makesNothingThatIsThere() {
    process().look(organization, yesterday);
    letFiveMinutesPass();

    process().look(organization, yesterday);

    assertThat(generations).hasValue(1);
    assertThat(views()).hasSize(1);
  }

  @Test
  void triesADayThatFailsOnceInFiveMinutesWhateverTheProcess() {
    failing = true;
    for (int process = 0; process < 3; process++) {
      process().look(organization, yesterday);
    }
    assertThat(generations).hasValue(1);
    assertThat(views()).extracting(StoredRun::state).containsExactly(State.FAILED);
    UUID first = views().getFirst().id();
    failing = false;
    letFiveMinutesPass();

    process().look(organization, yesterday);

    assertThat(hasBrief(yesterday)).isTrue();
    assertThat(views()).extracting(StoredRun::id).hasSize(1).doesNotContain(first);
  }

  @Test
  void letsARunGoOnThatTakesLong() {
    var day = yesterday;
    failing = true;
    process().look(organization, day);
    letFiveMinutesPass();
    postgres.execute("UPDATE daybrief.stored_runs SET state = 'running', finished_at = NULL");

    process().look(organization, day);

    assertThat(generations).hasValue(1);
    postgres.execute("UPDATE daybrief.stored_runs SET told_at = now() - interval '61 seconds'");
    process().look(organization, day);
    assertThat(generations).as("it died").hasValue(2);
  }

  @Test
  void isMadeOnceByManyWhoLookAtTheSameTime() throws Exception {
    List<Callable<Boolean>> looks = new ArrayList<>();
    for (int process = 0; process < 8; process++) {
      FirstViews own = process();
      looks.add(() -> own.look(organization, yesterday));
    }
    try (var members = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> look : members.invokeAll(looks)) {
        assertThat(look.get()).isTrue();
      }
    }
    assertThat(generations).hasValue(1);
    assertThat(briefs.find(organization.id(), yesterday).orElseThrow().revisions()).hasSize(1);
  }

  @Test
  void leavesTheDayToWhoeverHoldsTheOrganization() {
    Claims held = dues.claim(List.of(organization.id()));

    process().look(organization, yesterday);

    assertThat(generations).hasValue(0);
    assertThat(views()).extracting(StoredRun::state).containsExactly(State.FAILED);
    assertThat(dues.extend(held).isEmpty()).as("still theirs").isFalse();
  }

  @Test
  void makesNothingThatAnotherMadeMeanwhile() {
    var other = StoredGeneration.on(postgres.database());
    ViewBook slow =
        (id, whose, day) -> {
          boolean begun = new PostgresViewBook(postgres.database()).begin(id, whose, day);
          other.produce(
              List.of(new Generation.Order(organization, List.of(yesterday))), 1, _ -> {});
          return begun;
        };
    var late =
        new FirstViews(
            other,
            new FirstViews.Books(slow, runs, briefs),
            new Holdings(dues, Duration.ZERO),
            grace,
            new AtOnce());

    late.look(organization, yesterday);

    assertThat(views().getFirst().counts().unchanged()).isEqualTo(1);
    assertThat(generations).hasValue(0);
    assertThat(briefs.find(organization.id(), yesterday).orElseThrow().revisions()).hasSize(1);
  }

  @Test
  void costsNothingToHammer() {
    FirstViews process = process();

    for (int look = 0; look < 1_000; look++) {
      process.look(organization, yesterday.minusDays(9));
    }

    assertThat(begins).hasValue(1);
  }

  @Test
  void takesFewAtATime() {
    var waiting = new Waiting();
    FirstViews process = process(waiting);

    assertThat(process.look(organization, yesterday)).isTrue();
    assertThat(process.look(organization, yesterday)).as("the same").isTrue();
    assertThat(process.look(organization, yesterday.minusDays(1))).isTrue();
    assertThat(process.look(organization, yesterday.minusDays(2))).as("a third").isFalse();
    for (int other = 0; other < 14; other++) {
      assertThat(process.look(rows.organization("o-" + UUID.randomUUID(), "UTC"), yesterday))
          .isTrue();
    }
    assertThat(process.look(rows.organization("o-" + UUID.randomUUID(), "UTC"), yesterday))
        .as("too many in all")
        .isFalse();
    assertThat(waiting.tasks).hasSize(16);
    waiting.tasks.forEach(Runnable::run);
    assertThat(process.look(organization, yesterday.minusDays(2))).as("room again").isTrue();
  }

  @Test
  void takesNothingWhenItEnds() {
    FirstViews process = process();
    process.close();

    assertThat(process.look(organization, yesterday)).isFalse();
  }

  /// Works on the thread that asks.
  private static class AtOnce extends AbstractExecutorService {

    private boolean ended;

    @Override
    public void execute(Runnable task) {
      task.run();
    }

    @Override
    public void shutdown() {
      ended = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
      ended = true;
      return List.of();
    }

    @Override
    public boolean isShutdown() {
      return ended;
    }

    @Override
    public boolean isTerminated() {
      return ended;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
      return true;
    }
  }

  /// Works when it is told to.
  private static final class Waiting extends AtOnce {

    private final Queue<Runnable> tasks = new ArrayDeque<>();

    @Override
    public void execute(Runnable task) {
      tasks.add(task);
    }
  }
}
