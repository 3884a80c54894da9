package dev.daybrief.postgres.brief;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.brief.BriefStore;
import dev.daybrief.brief.BriefStoreContract;
import dev.daybrief.brief.DueBook;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresBriefStoreTest extends BriefStoreContract {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  @Override
  protected BriefStore store() {
    return new PostgresBriefStore(postgres.database());
  }

  @Override
  protected DueBook dues() {
    return new PostgresDueBook(postgres.database(), PostgresDueBook.LEASE);
  }

  @Override
  protected void know(Organization organization) {
    new PostgresOrganizations(postgres.database()).add(organization, false);
  }

  @Override
  protected long changeRecords(Organization organization, LocalDate day) {
    String version =
        postgres.text(
            """
            UPDATE daybrief.data_versions SET version = version + 7
            WHERE organization_id = '%s' RETURNING version"""
                .formatted(organization.id()));
    postgres.execute(
        """
        DELETE FROM daybrief.record_changes
        WHERE organization_id = '%1$s' AND first_day >= '%2$s';
        INSERT INTO daybrief.record_changes VALUES ('%1$s', '%2$s', %3$s)"""
            .formatted(organization.id(), day, version));
    return Long.parseLong(String.valueOf(version));
  }

  @Test
  void cannotChangeWhatWasPublished() {
    for (String change :
        List.of(
            "UPDATE daybrief.brief_items SET title = 'x'",
            "DELETE FROM daybrief.brief_items",
            "DELETE FROM daybrief.briefs",
            "UPDATE daybrief.briefs SET content_hash = 'x'",
            "TRUNCATE daybrief.briefs CASCADE")) {
      assertThatThrownBy(
              () ->
                  postgres
                      .database()
                      .inTenant(
                          new OrganizationId(UUID.randomUUID()), handle -> handle.execute(change)))
          .hasMessageContaining("permission denied");
    }
  }
}
