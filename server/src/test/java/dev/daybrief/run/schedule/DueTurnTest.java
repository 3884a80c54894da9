package dev.daybrief.run.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.brief.InMemoryBriefs;
import dev.daybrief.brief.InMemoryDues;
import dev.daybrief.brief.InMemoryFacts;
import dev.daybrief.brief.InMemoryLedger;
import dev.daybrief.brief.InMemoryRecords;
import dev.daybrief.brief.SomeBriefs;
import dev.daybrief.brief.StoreUnavailable;
import dev.daybrief.brief.StoredRun.Reason;
import dev.daybrief.day.Organization;
import dev.daybrief.run.BriefRun;
import dev.daybrief.run.Generation;
import dev.daybrief.run.Generation.Order;
import dev.daybrief.run.Holdings;
import dev.daybrief.run.RunOutcome;
import dev.daybrief.run.RunReport;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DueTurnTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 17);
  private static final DayEnds ENDS = new DayEnds(Duration.ofMinutes(15), 3);

  private Instant now = Instant.EPOCH;
  private final InMemoryRecords records = new InMemoryRecords();
  private final InMemoryDues dues = new InMemoryDues(() -> now);
  private final InMemoryBriefs briefs = new InMemoryBriefs(records, () -> now, dues);
  private final List<Organization> organizations =
      IntStream.range(0, 5).mapToObj(_ -> SomeBriefs.organization()).toList();
  private final Organization one = organizations.getFirst();
  private final List<Order> made = new ArrayList<>();
  private final Set<Organization> failing = new HashSet<>();
  private Runnable meanwhile = () -> {};

  private final Generation generation =
      new Generation(
          new BriefRun(new InMemoryFacts(records), briefs, _ -> {}, new InMemoryLedger(records)),
          new Holdings(dues, Duration.ZERO));

  private final DueTurn turn =
      new DueTurn(
          dues,
          briefs,
          (_, orders, claims) -> {
            made.addAll(orders);
            if (orders.stream().anyMatch(order -> failing.contains(order.organization()))) {
              throw new IllegalStateException("cannot");
            }
            var report = generation.produce(orders, claims, _ -> {});
            meanwhile.run();
            return report;
          },
          ENDS);

  @BeforeEach
  void theDayHasEnded() {
    organizations.forEach(records::add);
    now = one.day(DAY).end().plus(ENDS.grace());
    organizations.forEach(organization -> dues.add(organization, now));
  }

  private void nextDay() {
    now = now.plus(Duration.ofDays(1));
  }

  private boolean hasBrief(Organization organization, LocalDate day) {
    return briefs.find(organization.id(), day).isPresent();
  }

  @Test
  void makesTheDayOfAllThatAreDue() {
    assertThat(turn.take(10)).isEqualTo(5);

    assertThat(organizations).allMatch(organization -> hasBrief(organization, DAY));
    assertThat(turn.take(10)).as("done").isZero();
    nextDay();
    assertThat(turn.take(2)).isEqualTo(2);
    assertThat(turn.take(10)).isEqualTo(3);
    assertThat(organizations).allMatch(organization -> hasBrief(organization, DAY.plusDays(1)));
  }

  @Test
  void catchesUpOldestFirst() {
    turn.take(10);
    made.clear();
    IntStream.range(0, 5).forEach(_ -> nextDay());

    turn.take(1);

    assertThat(made.getFirst().dates())
        .isEqualTo(DAY.plusDays(1).datesUntil(DAY.plusDays(6)).toList());
  }

  @Test
  void findsTheOneThatCannotBeMade() {
    failing.add(one);

    turn.take(10);

    assertThat(organizations.subList(1, 5)).allMatch(organization -> hasBrief(organization, DAY));
    assertThat(hasBrief(one, DAY)).isFalse();
    assertThat(dues.dueAt(one.id())).isEqualTo(now.plus(Duration.ofMinutes(1)));
    failing.clear();
    now = now.plus(Duration.ofMinutes(1));
    assertThat(turn.take(10)).isEqualTo(1);
    assertThat(hasBrief(one, DAY)).isTrue();
    assertThat(dues.claimDue(10)).isEmpty();
  }

  @Test
  void doesNotLoseWhatHappensMeanwhile() {
    meanwhile = () -> dues.wake(one.id(), now.plus(Duration.ofMinutes(1)));

    turn.take(10);

    assertThat(dues.dueAt(one.id())).isEqualTo(now.plus(Duration.ofMinutes(1)));
  }

  @Test
  void leavesItsClaimsToRunOutWhenTheStoreIsGone() {
    meanwhile =
        () -> {
          throw new StoreUnavailable("gone", new IllegalStateException());
        };

    assertThatThrownBy(() -> turn.take(10)).isInstanceOf(StoreUnavailable.class);

    assertThat(dues.claimDue(10)).isEmpty();
    now = now.plus(Duration.ofSeconds(61));
    assertThat(dues.claimDue(10)).hasSize(5);
  }

  @Test
  void givesBackWhatItDidNotComeTo() {
    Thread.currentThread().interrupt();

    turn.take(10);

    assertThat(Thread.interrupted()).as("still told to stop").isTrue();
    assertThat(organizations).noneMatch(organization -> hasBrief(organization, DAY));
    assertThat(dues.claimDue(10)).hasSize(5).allMatch(due -> due.failures() == 0);
  }

  @Test
  void publishesNothingAfterItsClaimRanOut() {
    var late =
        new DueTurn(
            dues,
            briefs,
            (_, orders, claims) -> {
              now = now.plus(Duration.ofSeconds(61));
              turn.take(10);
              records.change(one);
              return generation.produce(orders, claims, _ -> {});
            },
            ENDS);

    late.take(10);

    assertThat(briefs.find(one.id(), DAY).orElseThrow().brief().dataVersion()).isZero();
    assertThat(dues.dueAt(one.id())).as("as the other settled it").isEqualTo(ends(one));
  }

  /// A turn in which the days of all were made as the lines say.
  private void takeWith(RunReport.Line... lines) {
    new DueTurn(dues, briefs, (_, _, _) -> new RunReport(List.of(lines)), ENDS).take(10);
  }

  private static RunReport.Line line(Organization organization, LocalDate day, RunOutcome outcome) {
    return new RunReport.Line(organization, day, outcome);
  }

  @Test
  void triesAgainSoonWhereADayFailed() {
    var failed = new RunOutcome.Failed(Reason.values()[0], "why");
    takeWith(
        line(one, DAY.minusDays(1), failed),
        line(one, DAY, new RunOutcome.Unchanged()),
        line(organizations.get(1), DAY, new RunOutcome.Unchanged()));

    assertThat(dues.dueAt(one.id())).isEqualTo(now.plus(Duration.ofMinutes(1)));
    assertThat(dues.dueAt(organizations.get(1).id())).isEqualTo(ends(organizations.get(1)));
  }

  @Test
  void isDueAtOnceWhereTheNewestDayWasNotComeTo() {
    takeWith(line(one, DAY.minusDays(1), new RunOutcome.Unchanged()));

    assertThat(organizations).allMatch(each -> dues.dueAt(each.id()).equals(now));
  }

  @Test
  void givesBackWhatItWasToldToLeave() {
    Thread.currentThread().interrupt();
    failing.add(one);

    turn.take(10);

    assertThat(Thread.interrupted()).as("still told to stop").isTrue();
    assertThat(dues.claimDue(10)).hasSize(5).allMatch(due -> due.failures() == 0);
  }

  private static Instant ends(Organization organization) {
    return organization.day(DAY.plusDays(1)).end().plus(ENDS.grace());
  }
}
