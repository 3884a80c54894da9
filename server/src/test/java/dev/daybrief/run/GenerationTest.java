package dev.daybrief.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.brief.FactSource;
import dev.daybrief.brief.InMemoryBriefs;
import dev.daybrief.brief.InMemoryDues;
import dev.daybrief.brief.InMemoryFacts;
import dev.daybrief.brief.InMemoryLedger;
import dev.daybrief.brief.InMemoryRecords;
import dev.daybrief.brief.StoreUnavailable;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.run.Generation.Order;
import dev.daybrief.run.RunOutcome.Published;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GenerationTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

  private final InMemoryDues dues = new InMemoryDues(InstantSource.system());
  private Duration patience = Holdings.PATIENCE;
  private final InMemoryRecords records = new InMemoryRecords();
  private final List<LocalDate> dates = Collections.synchronizedList(new ArrayList<>());
  private final List<List<LocalDate>> ahead = Collections.synchronizedList(new ArrayList<>());
  private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());

  @Test
  void worksOnTheDaysOfABatchOldestFirst() {
    var orders = orders(3, MONDAY, TUESDAY, WEDNESDAY);

    generation(new InMemoryFacts(records)).produce(orders, 1, _ -> {});

    assertThat(dates).containsExactly(MONDAY, TUESDAY, WEDNESDAY);
  }

  @Test
  void reportsInTheOrderOfDatesAndOrdersHoweverManyWork() {
    var orders = new ArrayList<>(orders(5, MONDAY, TUESDAY));
    orders.set(2, new Order(orders.get(2).organization(), List.of(TUESDAY)));
    var expected = List.of("0 9", "1 9", "3 9", "4 9", "0 10", "1 10", "2 10", "3 10", "4 10");

    for (int parallel : List.of(1, 2, 8)) {
      var report = generation(new InMemoryFacts(records)).produce(orders, parallel, _ -> {});

      assertThat(report.lines())
          .extracting(line -> line.organization().slug() + " " + line.date().getDayOfMonth())
          .as("%d at the same time", parallel)
          .containsExactlyElementsOf(expected);
    }
  }

  @Test
  void worksOnAsManyBatchesAtATimeAsAllowed() {
    var both = new CyclicBarrier(2);
    var report =
        generation(
                new InMemoryFacts(records) {
                  @Override
                  public List<Dossier> load(List<Organization> organizations, LocalDate date) {
                    meet(both);
                    return super.load(organizations, date);
                  }
                })
            .produce(orders(4, MONDAY), 2, _ -> {});

    assertThat(report.count(Published.class)).as("two met, twice").isEqualTo(4);
  }

  @Test
  void worksOnNoMoreBatchesAtATimeThanAllowed() {
    var working = new AtomicInteger();
    var most = new AtomicInteger();
    generation(
            new InMemoryFacts(records) {
              @Override
              public List<Dossier> load(List<Organization> organizations, LocalDate date) {
                most.accumulateAndGet(working.incrementAndGet(), Math::max);
                var dossiers = super.load(organizations, date);
                working.decrementAndGet();
                return dossiers;
              }
            })
        .produce(orders(120, MONDAY, TUESDAY), 3, _ -> {});

    assertThat(most.get()).isBetween(1, 3);
  }

  @Test
  void putsAHundredOrganizationsInABatchAtMost() {
    generation(new InMemoryFacts(records)).produce(orders(250, MONDAY), 1, _ -> {});

    assertThat(sizes).containsExactly(100, 100, 50);
  }

  @Test
  void tellsOfEachBriefOnceAndOneBatchAtATime() {
    var told = new ArrayList<RunReport.Line>();
    var inside = new AtomicInteger();

    var report =
        generation(new InMemoryFacts(records))
            .produce(
                orders(40, MONDAY, TUESDAY, WEDNESDAY),
                8,
                part -> {
                  assertThat(inside.incrementAndGet()).isEqualTo(1);
                  told.addAll(part.lines());
                  inside.decrementAndGet();
                });

    assertThat(told).containsExactlyInAnyOrderElementsOf(report.lines()).hasSize(120);
  }

  @Test
  void stopsAllBatchesWhenTheStoreIsGone() {
    var loads = new AtomicInteger();
    var generation =
        generation(
            new InMemoryFacts(records) {
              @Override
              public List<Dossier> load(List<Organization> organizations, LocalDate date) {
                if (loads.incrementAndGet() > 4) {
                  throw new StoreUnavailable("gone", new IllegalStateException());
                }
                return super.load(organizations, date);
              }
            });
    var year = MONDAY.minusYears(1).datesUntil(MONDAY).toArray(LocalDate[]::new);

    assertThatThrownBy(() -> generation.produce(orders(4, year), 2, _ -> {}))
        .isInstanceOf(StoreUnavailable.class);
    assertThat(loads.get()).as("of 730").isLessThanOrEqualTo(6);
  }

  @Test
  void countsTheDaysOfALongRangeAheadAFewWeeksAtATime() {
    var month = MONDAY.datesUntil(MONDAY.plusDays(30)).toArray(LocalDate[]::new);

    generation(new InMemoryFacts(records)).produce(orders(1, month), 1, _ -> {});

    assertThat(ahead)
        .containsExactly(List.of(month).subList(0, 28), List.of(month).subList(28, 30));
  }

  @Test
  void countsDaysFarApartByThemselves() {
    generation(new InMemoryFacts(records))
        .produce(orders(1, MONDAY.minusYears(1), MONDAY, TUESDAY), 1, _ -> {});

    assertThat(ahead).containsExactly(List.of(MONDAY, TUESDAY));
  }

  @Test
  void makesTheDaysThatCannotBeCountedAhead() {
    var facts = failingAhead(new IllegalStateException("the statement took too long"));

    var report = generation(facts).produce(orders(2, MONDAY, TUESDAY), 1, _ -> {});

    assertThat(report.count(Published.class)).isEqualTo(4);
  }

  @Test
  void stopsWhenTheStoreIsGoneBeforeAnythingIsCounted() {
    var facts = failingAhead(new StoreUnavailable("gone", new IllegalStateException()));

    assertThatThrownBy(() -> generation(facts).produce(orders(1, MONDAY, TUESDAY), 1, _ -> {}))
        .isInstanceOf(StoreUnavailable.class);
    assertThat(dates).isEmpty();
  }

  @Test
  void beginsWithWhatNobodyElseMakes() {
    var orders = orders(3, MONDAY, TUESDAY);
    var elsewhere = dues.claim(List.of(orders.getFirst().organization().id()));
    var made = new ArrayList<String>();

    var report =
        generation(new InMemoryFacts(records))
            .produce(
                orders,
                1,
                part -> {
                  part.lines()
                      .forEach(line -> made.add(line.organization().slug() + " " + line.date()));
                  dues.release(elsewhere);
                });

    assertThat(made)
        .containsExactly(
            "1 2026-11-09",
            "2 2026-11-09",
            "1 2026-11-10",
            "2 2026-11-10",
            "0 2026-11-09",
            "0 2026-11-10");
    assertThat(report.count(Published.class)).isEqualTo(6);
  }

  @Test
  void saysWhatWasMadeElsewhereForTooLong() {
    patience = Duration.ZERO;
    var orders = orders(2, MONDAY);
    dues.claim(List.of(orders.getFirst().organization().id()));
    var told = new ArrayList<RunReport.Line>();

    var report =
        generation(new InMemoryFacts(records))
            .produce(orders, 1, part -> told.addAll(part.lines()));

    assertThat(report.failed())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.organization()).isEqualTo(orders.getFirst().organization());
              assertThat(line.outcome()).isEqualTo(RunOutcome.Failed.ELSEWHERE);
            });
    assertThat(told).containsExactlyInAnyOrderElementsOf(report.lines());
  }

  @Test
  void givesItsClaimsBack() {
    var orders = orders(3, MONDAY);

    generation(new InMemoryFacts(records)).produce(orders, 1, _ -> {});

    assertThat(
            dues.claim(orders.stream().map(order -> order.organization().id()).toList()).numbers())
        .hasSize(3);
  }

  @Test
  void producesNothingForNobody() {
    var report = generation(new InMemoryFacts(records)).produce(List.of(), 2, _ -> {});

    assertThat(report.lines()).isEmpty();
  }

  private static void meet(CyclicBarrier both) {
    try {
      both.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException("the other batch did not come", e);
    }
  }

  private InMemoryFacts failingAhead(RuntimeException fault) {
    return new InMemoryFacts(records) {
      @Override
      public void countAhead(Organization organization, List<LocalDate> dates) {
        throw fault;
      }
    };
  }

  private Generation generation(InMemoryFacts facts) {
    FactSource noted =
        new InMemoryFacts(records) {
          @Override
          public List<Dossier> load(List<Organization> organizations, LocalDate date) {
            dates.add(date);
            sizes.add(organizations.size());
            return facts.load(organizations, date);
          }

          @Override
          public void countAhead(Organization organization, List<LocalDate> dates) {
            ahead.add(dates);
            facts.countAhead(organization, dates);
          }
        };
    var briefs = new InMemoryBriefs(records, InstantSource.system(), dues);
    return new Generation(
        new BriefRun(noted, briefs, _ -> {}, new InMemoryLedger(records)),
        new Holdings(dues, patience));
  }

  private List<Order> orders(int count, LocalDate... dates) {
    return IntStream.range(0, count)
        .mapToObj(number -> new Order(known(number), List.of(dates)))
        .toList();
  }

  private Organization known(int number) {
    var organization =
        new Organization(
            new OrganizationId(new UUID(0, number)),
            Integer.toString(number),
            "Garage",
            ZoneId.of("UTC"),
            Locale.ENGLISH);
    records.add(organization);
    return organization;
  }
}
