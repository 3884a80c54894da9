package dev.daybrief.postgres.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.Proof;
import dev.daybrief.brief.ProofSource;
import dev.daybrief.brief.ProofSource.Place;
import dev.daybrief.brief.Receipt;
import dev.daybrief.day.Organization;
import dev.daybrief.fact.DayFacts;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Unit;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.postgres.receipt.PostgresProofSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rows of a receipt are as many as the number says, for every metric.
class PostgresProofSourceTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private static final LocalDate LAST = LocalDate.parse("2026-04-30");

  private final ProofSource proofs = new PostgresProofSource(postgres.database());

  private static Receipt receipt(
      Organization organization, Metric metric, LocalDate first, LocalDate last) {
    return new Receipt(
        metric, organization.day(first).start(), organization.day(last).end(), 0, "hash");
  }

  private static DayFacts facts(Organization organization, LocalDate date) {
    return new PostgresFactSource(postgres.database())
        .load(List.of(organization), date)
        .getFirst()
        .sheet()
        .facts();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Berlin", "Africa/Cairo", "Australia/Lord_Howe"})
  void countsAsManyRowsAsTheNumberSays(String zone) {
    var organization = RecountTest.randomBooks(postgres, zone, new Random(zone.hashCode()));
    for (LocalDate date = LAST.minusDays(8); !date.isAfter(LAST); date = date.plusDays(1)) {
      DayFacts facts = facts(organization, date);
      for (Metric metric : Metric.values()) {
        var receipt = receipt(organization, metric, date, date);
        Proof proof = proofs.prove(organization, receipt, organization.zone());
        assertThat(proof.records()).as(date + " " + metric).isEqualTo(told(facts, metric));
        assertThat(all(organization, receipt)).as(metric.id()).hasSize((int) proof.records());
      }
    }
  }

  /// Of what is no count of records, the records it is made from.
  private static long told(DayFacts facts, Metric metric) {
    return switch (metric) {
      case TALK_SECONDS, TALK_SECONDS_MEDIAN -> facts.count(Metric.CALLS_COMPLETED);
      case FEEDBACK_MEAN_SCORE -> facts.count(Metric.FEEDBACK_RESPONSES);
      default ->
          metric.unit() == Unit.NET_PROMOTER ? facts.fact(metric).sample() : facts.count(metric);
    };
  }

  private List<Proof.Row> all(Organization organization, Receipt receipt) {
    var rows = new ArrayList<Proof.Row>();
    Optional<Place> place = Optional.empty();
    do {
      Proof.Page page = proofs.page(organization, receipt, organization.zone(), place, 3);
      rows.addAll(page.rows());
      place = page.next();
    } while (place.isPresent());
    assertThat(rows)
        .isSortedAccordingTo(Comparator.comparing(Proof.Row::at))
        .doesNotHaveDuplicates();
    return rows;
  }

  @Test
  void goesOverAllDaysOfAWindow() {
    var organization = RecountTest.randomBooks(postgres, "Europe/Berlin", new Random(5));
    var week = receipt(organization, Metric.CALLS_TOTAL, LAST.minusDays(6), LAST);
    long sum =
        LAST.minusDays(6)
            .datesUntil(LAST.plusDays(1))
            .mapToLong(date -> facts(organization, date).count(Metric.CALLS_TOTAL))
            .sum();

    assertThat(proofs.prove(organization, week, organization.zone()).records())
        .isEqualTo(sum)
        .isEqualTo(all(organization, week).size())
        .isPositive();
  }

  @Test
  void tellsWhetherRecordsChangedSince() {
    var books =
        Books.open(postgres, "UTC")
            .call("a", "2026-04-30T10:00:00Z", "missed", "2026-04-30T10:00:00Z");
    var organization = books.close();
    var receipt = receipt(organization, Metric.CALLS_MISSED, LAST, LAST);
    var zone = ZoneId.of("UTC");
    Proof before = proofs.prove(organization, receipt, zone);
    assertThat(before.touched()).isFalse();

    postgres.execute(
        "INSERT INTO daybrief.record_changes VALUES ('%s', '2026-05-01', 9)"
            .formatted(organization.id()));
    assertThat(proofs.prove(organization, receipt, zone)).as("a later day").isEqualTo(before);
    postgres.execute(
        "INSERT INTO daybrief.record_changes VALUES ('%s', '2026-04-30', 9)"
            .formatted(organization.id()));
    Proof after = proofs.prove(organization, receipt, zone);
    assertThat(after.touched()).isTrue();
    assertThat(after.hash()).isEqualTo(before.hash()).hasSize(64);
  }

  @Test
  void findsOpenWorkAnewWhenRecordsChanged() {
    var books = Books.open(postgres, "UTC");
    for (int i = 0; i < 5; i++) {
      books.call(
          "missed-" + i,
          "2026-04-30T10:0%d:00Z".formatted(i),
          "missed",
          "2026-04-30T10:0%d:00Z".formatted(i),
          "customer_key = 'customer %d'".formatted(i));
    }
    var organization = books.close();
    var receipt = receipt(organization, Metric.CALLS_NOT_RETURNED, LAST, LAST);
    Proof before = proofs.prove(organization, receipt, organization.zone());
    Proof.Page first = proofs.page(organization, receipt, organization.zone(), Optional.empty(), 2);
    assertThat(before.records()).isEqualTo(5);

    // The one at which the page ended was a mistake.
    postgres.execute(
        """
        UPDATE daybrief.calls SET removed = true
        WHERE organization_id = '%1$s' AND external_id = 'missed-1';
        UPDATE daybrief.data_versions SET version = version + 1 WHERE organization_id = '%1$s'"""
            .formatted(organization.id()));

    Proof after = proofs.prove(organization, receipt, organization.zone());
    assertThat(after.records()).isEqualTo(4);
    assertThat(after.hash()).isNotEqualTo(before.hash());
    assertThat(proofs.page(organization, receipt, organization.zone(), first.next(), 2).rows())
        .extracting(Proof.Row::externalId)
        .containsExactly("missed-2", "missed-3");
    assertThat(all(organization, receipt)).hasSize(4);
  }

  @Test
  void showsTheVersionThatWasInForceWhenTheDayEnded() {
    var organization =
        Books.open(postgres, "UTC")
            .call(
                "a",
                "2026-04-30T10:00:00Z",
                "ready",
                "2026-04-30T10:00:00Z",
                "customer_name = 'Ada'",
                "agent = 'Kim'",
                "duration_seconds = 12")
            .call("a", "2026-05-01T10:00:00Z", "completed", "2026-04-30T10:00:00Z")
            .close();
    var receipt = receipt(organization, Metric.CALLS_READY, LAST, LAST);

    assertThat(all(organization, receipt))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.externalId()).isEqualTo("a");
              assertThat(row.fields())
                  .containsEntry("status", "ready")
                  .containsEntry("customer_name", "Ada")
                  .containsEntry("agent", "Kim")
                  .containsEntry("duration_seconds", 12)
                  .doesNotContainKey("campaign");
            });
  }
}
