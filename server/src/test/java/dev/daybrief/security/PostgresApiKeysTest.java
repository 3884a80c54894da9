package dev.daybrief.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.access.ApiKeyStore;
import dev.daybrief.access.KeyDesk.Issued;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.PostgresApiKeyStore;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.TestDatabase;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresApiKeysTest extends ApiKeysContract {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  @Override
  ApiKeyStore store() {
    return new PostgresApiKeyStore(postgres.database());
  }

  @Override
  OrganizationId organization() {
    var id = new OrganizationId(UUID.randomUUID());
    new PostgresOrganizations(postgres.database())
        .add(new Organization(id, "o-" + id, "O", ZoneOffset.UTC, Locale.ENGLISH), false);
    return id;
  }

  @Test
  void storesNothingThatGivesTheKeyAway() {
    Issued issued = issue(null);

    String row =
        postgres.text(
            "SELECT k::text FROM daybrief.api_keys k WHERE organization_id = '" + ours() + "'");
    assertThat(row).isNotNull().doesNotContain(KeyText.parse(issued.text()).orElseThrow().secret());
  }
}
