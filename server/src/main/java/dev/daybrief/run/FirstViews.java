package dev.daybrief.run;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.daybrief.brief.BriefStore;
import dev.daybrief.brief.FirstViewDesk;
import dev.daybrief.brief.RunBook;
import dev.daybrief.brief.RunLedger.Outcome;
import dev.daybrief.brief.StoredRun.Day;
import dev.daybrief.brief.StoredRun.Reason;
import dev.daybrief.brief.ViewBook;
import dev.daybrief.brief.ViewBook.Viewed;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.run.Generation.Order;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Makes the briefs of days that somebody looks at before they are made: in the background, under
/// the same claims as everybody else. How often a day is tried is the store's matter; here is seen
/// to it that many looks cost little.
public final class FirstViews implements FirstViewDesk, AutoCloseable {

  /// 20 s: whoever holds the organisation makes the day, or has a long list of others.
  public static final Duration PATIENCE = Duration.ofSeconds(20);

  /// 2: the one that waits for a model or for a claim does not keep all others waiting.
  private static final int WORKERS = 2;

  /// 30 s between two looks at a day that are passed on.
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private static final int MOST_OPEN = 16;
  private static final int MOST_OF_ORGANIZATION = 2;

  /// 10,000 days: less than a megabyte. Of a day that is pushed out, the store is asked.
  private static final int MOST_REMEMBERED = 10_000;

  /// After SIGTERM a process has 5 s in all.
  private static final Duration LEAVING = Duration.ofSeconds(4);

  private static final Logger LOG = System.getLogger(FirstViews.class.getName());

  private final KeptGeneration generation;
  private final Books books;
  private final Holdings holdings;
  private final Duration grace;
  private final ExecutorService workers;

  private final Set<Key> open = new HashSet<>();
  private final SequencedMap<Key, Long> seen = new LinkedHashMap<>();

  /// @param holdings with which patience others' claims are waited for
  /// @param grace after the end of a day until its brief is due
  public FirstViews(Generation generation, Books books, Holdings holdings, Duration grace) {
    this(
        generation,
        books,
        holdings,
        grace,
        Executors.newFixedThreadPool(
            WORKERS, Thread.ofPlatform().daemon().name("first-view-", 0).factory()));
  }

  FirstViews(
      Generation generation,
      Books books,
      Holdings holdings,
      Duration grace,
      ExecutorService workers) {
    this.generation = new KeptGeneration(generation, books.runs);
    this.books = books;
    this.holdings = holdings;
    this.grace = grace;
    this.workers = workers;
  }

  /// What it reads and writes.
  public record Books(ViewBook views, RunBook runs, BriefStore briefs) {}

  private record Key(OrganizationId organization, LocalDate date) {}

  @Override
  public boolean look(Organization organization, LocalDate date) {
    var key = new Key(organization.id(), date);
    synchronized (this) {
      if (open.contains(key)) {
        return true;
      }
      if (!isTaken(key) || organization.days(date, date).isEmpty()) {
        return false;
      }
      open.add(key);
      seen.putLast(key, System.nanoTime());
      if (seen.size() > MOST_REMEMBERED) {
        seen.pollFirstEntry();
      }
      workers.execute(() -> work(organization, key));
      return true;
    }
  }

  private boolean isTaken(Key key) {
    Long last = seen.get(key);
    boolean isTooSoon = last != null && System.nanoTime() - last < PAUSE.toNanos();
    return !isTooSoon
        && !workers.isShutdown()
        && open.size() < MOST_OPEN
        && open.stream().filter(one -> one.organization.equals(key.organization)).count()
            < MOST_OF_ORGANIZATION;
  }

  private void work(Organization organization, Key key) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    try {
      if (books.views.begin(id, key.organization, viewed(organization, key.date))) {
        make(id, organization, key);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a look at " + organization.slug() + " made no brief", e);
    } finally {
      synchronized (this) {
        open.remove(key);
      }
    }
  }

  private Viewed viewed(Organization organization, LocalDate date) {
    var end = organization.day(date).end();
    var next = organization.day(date.plusDays(1)).end();
    return new Viewed(date, end, end.plus(grace), next.plus(grace));
  }

  private void make(UUID id, Organization organization, Key key) {
    try (Holdings.Held held = holdings.take(List.of(organization))) {
      if (books.briefs.find(key.organization, key.date).isPresent()) {
        note(id, new Day(key.organization, key.date, Outcome.UNCHANGED, null));
      } else if (held.claims().isEmpty()) {
        note(id, new Day(key.organization, key.date, Outcome.FAILED, Reason.MADE_ELSEWHERE));
      } else {
        generation.produce(id, List.of(new Order(organization, List.of(key.date))), held.claims());
      }
    }
  }

  private void note(UUID id, Day day) {
    books.runs.record(id, List.of(day));
  }

  @Override
  public void close() {
    synchronized (this) {
      workers.shutdownNow();
    }
    try {
      if (!workers.awaitTermination(LEAVING.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.log(Level.WARNING, "a brief that was looked for did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
