package dev.daybrief.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.brief.Brief;
import dev.daybrief.brief.Claims;
import dev.daybrief.brief.InMemoryBriefs;
import dev.daybrief.brief.InMemoryLedger;
import dev.daybrief.brief.InMemoryRecords;
import dev.daybrief.brief.StoreUnavailable;
import dev.daybrief.brief.StoredRun.Reason;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.metric.Metric;
import dev.daybrief.run.RunOutcome.Failed;
import dev.daybrief.run.RunOutcome.Published;
import dev.daybrief.run.RunOutcome.Revised;
import dev.daybrief.run.RunOutcome.Unchanged;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BriefRunTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 10);

  private final InMemoryRecords records = new InMemoryRecords();
  private final TroubledFacts facts = new TroubledFacts(records);
  private final InMemoryLedger ledger = new InMemoryLedger(records);
  private final PickyBriefs briefs = new PickyBriefs(records);
  private final BriefRun run = new BriefRun(facts, briefs, _ -> {}, ledger);
  private final List<Organization> eight = IntStream.range(0, 8).mapToObj(this::known).toList();

  @Test
  void publishesABriefOfEachInTheOrderGiven() {
    var report = run.run(eight.reversed(), DAY, Claims.NONE);

    assertThat(report.lines())
        .extracting(RunReport.Line::organization)
        .containsExactlyElementsOf(eight.reversed());
    assertThat(report.count(Published.class)).isEqualTo(8);
    assertThat(facts.asked()).as("one set-based count").hasSize(1);
    for (Organization organization : eight) {
      assertThat(briefs.find(organization.id(), DAY).orElseThrow().brief().items()).hasSize(5);
      assertThat(ledger.newest(organization.id(), DAY)).isEqualTo("1 published");
    }
  }

  @Test
  void saysWhichBriefsWereCorrectedAndWhichSayTheSame() {
    run.run(eight, DAY, Claims.NONE);
    records.change(eight.get(3), Map.of(Metric.CALLS_MISSED, 12L));

    var report = run.run(eight, DAY, Claims.NONE);

    assertThat(report.count(Unchanged.class)).isEqualTo(7);
    assertThat(report.lines().get(3).outcome()).isEqualTo(new Revised(Authors.NOBODY));
    assertThat(ledger.newest(eight.get(3).id(), DAY)).isEqualTo("2 revised");
  }

  @Test
  void findsTheOneThatFailsByHalvingTheBatch() {
    facts.failFor(eight.get(5));

    var report = run.run(eight, DAY, Claims.NONE);

    assertThat(report.count(Published.class)).isEqualTo(7);
    assertThat(report.failed())
        .extracting(RunReport.Line::organization)
        .containsExactly(eight.get(5));
    assertThat(facts.asked().stream().map(List::size)).containsExactly(8, 4, 4, 2, 1, 1, 2);
  }

  @Test
  void makesTheBriefsOfTheOthersWhenHalfOfThemFail() {
    for (int number = 0; number < 8; number += 2) {
      facts.failFor(eight.get(number));
    }

    var report = run.run(eight, DAY, Claims.NONE);

    assertThat(report.lines())
        .extracting(line -> line.outcome() instanceof Failed)
        .containsExactly(true, false, true, false, true, false, true, false);
  }

  @Test
  void keepsTheOthersWhenOneBriefCannotBeStored() {
    briefs.refused = eight.get(2).id();

    var report = run.run(eight, DAY, Claims.NONE);

    assertThat(report.count(Published.class)).isEqualTo(7);
    assertThat(report.lines().get(2).outcome()).isInstanceOf(Failed.class);
  }

  @Test
  void saysWhatFailedWithoutWordsOfTheRecords() {
    facts.failFor(eight.getFirst());

    var report = run.run(List.of(eight.getFirst()), DAY, Claims.NONE);

    assertThat(report.lines().getFirst().outcome())
        .isEqualTo(
            new Failed(
                Reason.FAULT, "The brief could not be made (IllegalStateException); see the log."));
    assertThat(ledger.newest(eight.getFirst().id(), DAY))
        .startsWith("1 failed The brief could not be made")
        .doesNotContain("Jane");
  }

  @Test
  void publishesNothingOfNumbersInDoubt() {
    facts.doubt(eight.get(4));

    var report = run.run(eight, DAY, Claims.NONE);

    assertThat(report.count(Published.class)).isEqualTo(7);
    assertThat(briefs.find(eight.get(4).id(), DAY)).isEmpty();
    assertThat(report.lines().get(4).outcome())
        .isEqualTo(
            new Failed(
                Reason.COUNTS_DISAGREE,
                "Two ways of counting disagree on calls_missed; see the log."));
  }

  @Test
  void makesABriefAgainWhoseRecordsChangedMeanwhile() {
    facts.changeAfterCounting(eight.get(6), 2);

    var report = run.run(eight, DAY, Claims.NONE);

    assertThat(report.count(Published.class)).isEqualTo(8);
    assertThat(facts.asked().subList(1, facts.asked().size()))
        .as("the others are not made again")
        .containsExactly(List.of(eight.get(6)), List.of(eight.get(6)));
  }

  @Test
  void givesUpOnRecordsThatKeepChanging() {
    facts.changeAfterCounting(eight.get(6), Integer.MAX_VALUE);

    var report = run.run(eight, DAY, Claims.NONE);

    assertThat(report.count(Published.class)).isEqualTo(7);
    assertThat(report.lines().get(6).outcome())
        .isEqualTo(
            new Failed(
                Reason.RECORDS_KEPT_CHANGING,
                "The organisation's records kept changing; run it again later."));
    assertThat(facts.asked()).hasSize(5);
  }

  @Test
  void stopsWhenTheFactsAreGone() {
    facts.goAwayAfter(0);

    assertThatThrownBy(() -> run.run(eight, DAY, Claims.NONE)).isInstanceOf(StoreUnavailable.class);
  }

  @Test
  void stopsInsteadOfHalvingWhenTheStoreGoesAway() {
    facts.failFor(eight.get(7));
    facts.goAwayAfter(2);

    assertThatThrownBy(() -> run.run(eight, DAY, Claims.NONE)).isInstanceOf(StoreUnavailable.class);
    assertThat(facts.asked()).hasSize(2);
  }

  @Test
  void keepsTheReportWhenTheLedgerRefusesOne() {
    var removed = eight.get(4);
    briefs.afterPublishing = () -> records.remove(removed);

    var report = run.run(eight, DAY, Claims.NONE);

    assertThat(report.count(Published.class)).isEqualTo(8);
    assertThat(ledger.newest(removed.id(), DAY)).isEmpty();
    assertThat(ledger.newest(eight.get(5).id(), DAY)).isEqualTo("1 published");
  }

  @Test
  void doesNothingForNobody() {
    assertThat(run.run(List.of(), DAY, Claims.NONE).lines()).isEmpty();
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

  /// Refuses the briefs of one organisation, and lets something happen once others are stored.
  private static final class PickyBriefs extends InMemoryBriefs {

    private OrganizationId refused = new OrganizationId(new UUID(1, 1));
    private Runnable afterPublishing = () -> {};

    PickyBriefs(InMemoryRecords records) {
      super(records, InstantSource.system());
    }

    @Override
    public synchronized List<Publication> publish(List<Brief> made, Claims claims) {
      if (made.stream().anyMatch(brief -> brief.organization().equals(refused))) {
        throw new IllegalStateException("refused by the test");
      }
      var publications = super.publish(made, claims);
      afterPublishing.run();
      return publications;
    }
  }
}
