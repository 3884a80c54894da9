package dev.daybrief.postgres.brief;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.RunLedger;
import dev.daybrief.brief.RunLedger.Outcome;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.TestDatabase;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresRunLedgerTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private static final LocalDate DAY = LocalDate.parse("2026-11-10");

  @Test
  void countsAttemptsAndKeepsTheNewestOutcome() {
    var id = new OrganizationId(UUID.randomUUID());
    new PostgresOrganizations(postgres.database())
        .add(new Organization(id, "garage", "Garage", ZoneId.of("UTC"), Locale.ENGLISH), true);
    var ledger = new PostgresRunLedger(postgres.database());
    var failed = new RunLedger.Entry(id, DAY, Outcome.FAILED, "the model was away");

    ledger.record(List.of(failed, failed));
    ledger.record(List.of());
    assertThat(newest()).isEqualTo("2 failed the model was away");

    ledger.record(List.of(new RunLedger.Entry(id, DAY, Outcome.PUBLISHED, null)));
    assertThat(newest()).isEqualTo("3 published");
  }

  private static String newest() {
    return String.valueOf(
        postgres.text("SELECT concat_ws(' ', attempts, outcome, problem) FROM daybrief.runs"));
  }
}
