package dev.daybrief.postgres.brief;

import dev.daybrief.brief.RunLedger;
import dev.daybrief.brief.RunLedgerContract;
import dev.daybrief.day.Organization;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.TestDatabase;
import java.util.Objects;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresRunLedgerTest extends RunLedgerContract {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  @Override
  protected RunLedger ledger() {
    return new PostgresRunLedger(postgres.database());
  }

  @Override
  protected void know(Organization organization) {
    new PostgresOrganizations(postgres.database()).add(organization, true);
  }

  @Override
  protected String newest(Organization organization) {
    String found =
        postgres.text(
            """
            SELECT string_agg(concat_ws(' ', attempts, outcome, problem), '; ') FROM daybrief.runs
            WHERE organization_id = '%s'"""
                .formatted(organization.id()));
    return Objects.requireNonNullElse(found, "");
  }
}
