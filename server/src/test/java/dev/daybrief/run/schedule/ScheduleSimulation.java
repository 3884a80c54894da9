package dev.daybrief.run.schedule;

import dev.daybrief.brief.BriefStore.Publication;
import dev.daybrief.brief.Claims;
import dev.daybrief.brief.DueBook;
import dev.daybrief.brief.DueBook.Due;
import dev.daybrief.brief.InMemoryDues;
import dev.daybrief.brief.StoreUnavailable;
import dev.daybrief.brief.StoredRun.Reason;
import dev.daybrief.day.BusinessDay;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.run.Authors;
import dev.daybrief.run.Generation.Order;
import dev.daybrief.run.RunOutcome;
import dev.daybrief.run.RunReport;
import dev.daybrief.run.schedule.SimulatedBriefs.Stored;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Processes of the schedule on a virtual clock and a store in memory, with troubles and late
/// records by a seed. The same seed does the same.
final class ScheduleSimulation {

  /// Held, so that it stays silent: faults are what this is about.
  private static final Logger QUIET = Logger.getLogger(DueTurn.class.getName());

  static {
    QUIET.setLevel(Level.OFF);
  }

  private static final Instant BEGIN = Instant.parse("2026-10-20T12:00:00Z");
  private static final DayEnds ENDS = new DayEnds(Duration.ofMinutes(15), 3);
  private static final int TRIES = 5;
  private static final List<Organization> ORGANIZATIONS =
      Stream.of("Europe/Berlin", "Africa/Cairo", "America/Havana", "Pacific/Auckland")
          .map(ScheduleSimulation::organization)
          .toList();

  private final Random random;
  private final Trouble trouble;
  private final InMemoryDues dues;
  private final SimulatedBriefs briefs = new SimulatedBriefs();
  private final DueTurn turn;
  private final boolean fenced;
  private int wordings;

  /// @param fenced whether publishing compares claims
  ScheduleSimulation(long seed, boolean fenced) {
    this.random = new Random(seed);
    this.trouble = new Trouble(random, BEGIN);
    this.dues = new InMemoryDues(trouble);
    this.fenced = fenced;
    this.turn = new DueTurn(new Troubled(), briefs, this::make, ENDS);
    trouble.others(() -> take(1 + random.nextInt(3)));
    ORGANIZATIONS.forEach(one -> dues.add(one, one.day(LocalDate.of(2026, 10, 20)).end()));
  }

  private static Organization organization(String zone) {
    String slug = zone.toLowerCase(Locale.ROOT).replace('/', '-');
    var id = new OrganizationId(UUID.nameUUIDFromBytes(slug.getBytes(StandardCharsets.UTF_8)));
    return new Organization(id, slug, zone, ZoneId.of(zone), Locale.ENGLISH);
  }

  /// The due table, with something that may happen before and after each answer.
  private final class Troubled implements DueBook {

    @Override
    public List<Due> claimDue(int most) {
      trouble.step();
      List<Due> due = dues.claimDue(most);
      trouble.step();
      return due;
    }

    @Override
    public void settle(Claims claims, List<Settlement> settlements) {
      trouble.step();
      dues.settle(claims, settlements);
    }

    @Override
    public Claims claim(Collection<OrganizationId> wanted) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Claims extend(Claims claims) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void release(Claims claims) {
      throw new UnsupportedOperationException();
    }
  }

  /// What was broken in so many days.
  List<String> run(int days) {
    Instant end = BEGIN.plus(Duration.ofDays(days));
    while (trouble.instant().isBefore(end)) {
      trouble.letPass(Duration.ofSeconds(random.nextInt(3 * 3_600)));
      if (random.nextInt(6) == 0) {
        changeRecords();
      }
      for (int turns = random.nextInt(4); turns > 0; turns--) {
        take(1 + random.nextInt(4));
      }
    }
    trouble.end();
    for (int minute = 0; minute < 60; minute++) {
      trouble.letPass(Duration.ofMinutes(1));
      take(4);
    }
    trouble.letPass(Duration.ofDays(1));
    while (take(4) > 0) {
      trouble.letPass(Duration.ofMinutes(1));
    }
    for (Organization one : ORGANIZATIONS) {
      var now = new Due(one, 0, 0, trouble.instant());
      briefs.check(one, ENDS.newest(now), ENDS.openDays());
    }
    return briefs.broken();
  }

  int troubles() {
    return trouble.met;
  }

  private void changeRecords() {
    Organization one = ORGANIZATIONS.get(random.nextInt(ORGANIZATIONS.size()));
    LocalDate today = BusinessDay.containing(trouble.instant(), one.zone()).date();
    LocalDate day = today.minusDays(random.nextInt(6));
    briefs.change(one, day);
    if (day.isBefore(today)) {
      dues.wake(one.id(), trouble.instant().plus(Duration.ofMinutes(1)));
    }
  }

  private int take(int most) {
    try {
      return turn.take(most);
    } catch (Trouble.Death | StoreUnavailable over) {
      return 0;
    } catch (IllegalStateException fault) {
      return 0;
    }
  }

  private RunReport make(UUID run, List<Order> orders, Claims claims) {
    var lines = new ArrayList<RunReport.Line>();
    for (Order order : orders) {
      for (LocalDate day : order.dates()) {
        RunOutcome outcome = make(order.organization(), day, claims);
        lines.add(new RunReport.Line(order.organization(), day, outcome));
      }
    }
    return new RunReport(lines);
  }

  private RunOutcome make(Organization one, LocalDate day, Claims claims) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      trouble.step();
      long version = briefs.version(one);
      Stored known = briefs.current(one, day);
      int words = known != null && known.version() == version ? known.words() : ++wordings;
      trouble.step();
      Publication publication =
          briefs.publish(
              one,
              day,
              new Stored(version, words),
              trouble.instant(),
              () -> fenced && dues.isTaken(one.id(), claims));
      switch (publication) {
        case PUBLISHED -> {
          return new RunOutcome.Published(Authors.NOBODY);
        }
        case REVISED -> {
          return new RunOutcome.Revised(Authors.NOBODY);
        }
        case UNCHANGED -> {
          return new RunOutcome.Unchanged();
        }
        case TAKEN -> {
          return new RunOutcome.Failed(Reason.MADE_ELSEWHERE, "");
        }
        case OUTDATED -> {}
      }
    }
    return new RunOutcome.Failed(Reason.RECORDS_KEPT_CHANGING, "");
  }

  /// Seeds from a first one on, on all processors; prints what breaks and how to see it again.
  ///
  /// @param arguments how many seeds, how many days, the first seed
  static void main(String[] arguments) {
    long seeds = arguments.length > 0 ? Long.parseLong(arguments[0]) : 100_000;
    int days = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 30;
    long first = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    long begun = System.nanoTime();
    List<String> broken =
        LongStream.range(first, first + seeds)
            .parallel()
            .mapToObj(seed -> told(seed, days))
            .filter(text -> !text.isEmpty())
            .limit(20)
            .toList();
    broken.forEach(System.out::println);
    System.out.printf(
        Locale.ROOT,
        "%,d seeds of %d days, %d broken, %.0f s%n",
        seeds,
        days,
        broken.size(),
        (System.nanoTime() - begun) / 1e9);
    if (!broken.isEmpty()) {
      System.exit(1);
    }
  }

  private static String told(long seed, int days) {
    return new ScheduleSimulation(seed, true)
        .run(days).stream()
            .map(text -> "seed " + seed + ": " + text)
            .collect(Collectors.joining("\n"));
  }
}
