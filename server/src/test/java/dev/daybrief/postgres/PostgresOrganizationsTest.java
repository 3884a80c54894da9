package dev.daybrief.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.day.Organizations;
import dev.daybrief.day.OrganizationsContract;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresOrganizationsTest extends OrganizationsContract {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  @BeforeEach
  void beginWithNone() {
    postgres.execute("TRUNCATE daybrief.organizations CASCADE");
  }

  @Override
  protected Organizations organizations() {
    return new PostgresOrganizations(postgres.database());
  }

  @Test
  void countsTheChangesToItsRecordsFromTheStart() {
    var id = new OrganizationId(UUID.randomUUID());
    organizations()
        .add(new Organization(id, "tokyo", "T", ZoneId.of("Asia/Tokyo"), Locale.ENGLISH), false);

    assertThat(postgres.text("SELECT string_agg(version::text, ' ') FROM daybrief.data_versions"))
        .isEqualTo("0");
  }
}
