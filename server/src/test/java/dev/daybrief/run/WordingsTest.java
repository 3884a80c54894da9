package dev.daybrief.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.Claims;
import dev.daybrief.brief.InMemoryBriefs;
import dev.daybrief.brief.InMemoryFacts;
import dev.daybrief.brief.InMemoryLedger;
import dev.daybrief.brief.InMemoryRecords;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.prompt.EgressLedger;
import dev.daybrief.prompt.Narrator;
import dev.daybrief.prompt.Narrator.Narration;
import dev.daybrief.prompt.Shortfall;
import dev.daybrief.prompt.Usage;
import dev.daybrief.run.RunOutcome.Published;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordingsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 10);
  private static final Narration NOTHING =
      new Narration.Unavailable(Shortfall.TIME_OUT, null, Usage.NONE);

  private final InMemoryRecords records = new InMemoryRecords();
  private final InMemoryBriefs briefs = new InMemoryBriefs(records, InstantSource.system());
  private final List<Organization> eight = IntStream.range(0, 8).mapToObj(this::known).toList();

  private BriefRun run(Supplier<Narrator> narrators, Instant now) {
    return new BriefRun(
        new InMemoryFacts(records),
        briefs,
        _ -> {},
        new InMemoryLedger(records),
        new Wordings(
            briefs,
            narrators,
            EgressLedger.NONE,
            new Wordings.Recent(Duration.ofDays(7), () -> now)));
  }

  private static Instant daysAfter(int days) {
    return DAY.plusDays(1 + days).atStartOfDay(ZoneId.of("Europe/Berlin")).toInstant();
  }

  @Test
  void asksForAllOfABatchAtTheSameTime() {
    var all = new CyclicBarrier(8);
    Narrator together =
        _ -> {
          meet(all);
          return NOTHING;
        };

    var report = run(() -> together, daysAfter(0)).run(eight, DAY, Claims.NONE);

    assertThat(report.count(Published.class)).isEqualTo(8);
  }

  private static void meet(CyclicBarrier all) {
    try {
      all.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException("the others did not come", e);
    }
  }

  @Test
  void keepsTheOthersWhenOneNarratorBreaksItsWord() {
    var broken = eight.get(3).id();
    Narrator narrator =
        commission -> {
          if (commission.organization().equals(broken)) {
            throw new IllegalStateException("broken by the test");
          }
          return NOTHING;
        };

    var report = run(() -> narrator, daysAfter(0)).run(eight, DAY, Claims.NONE);

    assertThat(report.count(Published.class)).isEqualTo(7);
    assertThat(report.failed())
        .extracting(RunReport.Line::organization)
        .containsExactly(eight.get(3));
  }

  @Test
  void beginsTheTimeOfEachBatchAnew() {
    var begun = new AtomicInteger();
    var run =
        run(
            () -> {
              begun.incrementAndGet();
              return _ -> NOTHING;
            },
            daysAfter(0));

    run.run(eight.subList(0, 4), DAY, Claims.NONE);
    run.run(eight.subList(4, 8), DAY, Claims.NONE);

    assertThat(begun).hasValue(2);
  }

  @Test
  void asksAboutRecentDaysAlone() {
    var asked = new AtomicInteger();
    Narrator narrator =
        _ -> {
          asked.incrementAndGet();
          return NOTHING;
        };

    run(() -> narrator, daysAfter(7)).run(eight, DAY, Claims.NONE);
    assertThat(asked).as("a week ago to the hour").hasValue(0);

    run(() -> narrator, daysAfter(7).minusNanos(1)).run(eight, DAY.plusDays(1), Claims.NONE);
    assertThat(asked).hasValue(8);
  }

  @Test
  void asksNothingForThoseThatLetNothingOut() {
    var closed = eight.get(2).id();
    var asked = new ConcurrentLinkedQueue<OrganizationId>();
    Narrator narrator =
        commission -> {
          asked.add(commission.organization());
          return NOTHING;
        };
    var wordings =
        new Wordings(
            briefs,
            () -> narrator,
            new ClosedTo(Set.of(closed)),
            new Wordings.Recent(Duration.ofDays(7), () -> daysAfter(0)));
    var run =
        new BriefRun(
            new InMemoryFacts(records), briefs, _ -> {}, new InMemoryLedger(records), wordings);

    var report = run.run(eight, DAY, Claims.NONE);

    assertThat(asked).hasSize(7).doesNotContain(closed);
    assertThat(report.lines())
        .extracting(line -> ((Published) line.outcome()).authors().wasAsked())
        .as("nobody was asked, so nobody failed to answer")
        .containsExactly(true, true, false, true, true, true, true, true);
  }

  private record ClosedTo(Set<OrganizationId> organizations) implements EgressLedger {

    @Override
    public Set<OrganizationId> closed(List<OrganizationId> asked) {
      return organizations;
    }

    @Override
    public Admission admit(Egress egress) {
      return EgressLedger.NONE.admit(egress);
    }

    @Override
    public void settle(OrganizationId organization, UUID call, String outcome, Usage usage) {
      EgressLedger.NONE.settle(organization, call, outcome, usage);
    }

    @Override
    public void judge(List<Judgement> judgements) {
      EgressLedger.NONE.judge(judgements);
    }
  }

  private Organization known(int number) {
    var organization =
        new Organization(
            new OrganizationId(new UUID(0, number)),
            "garage-" + number,
            "Garage",
            ZoneId.of("Europe/Berlin"),
            Locale.ENGLISH);
    records.add(organization);
    return organization;
  }
}
