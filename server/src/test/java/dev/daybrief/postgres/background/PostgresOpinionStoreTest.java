package dev.daybrief.postgres.background;

import dev.daybrief.brief.OpinionStore;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresOpinionStoreTest extends OpinionStoreContract {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  @Override
  protected OpinionStore store() {
    return new PostgresOpinionStore(postgres.database());
  }

  @Override
  protected OrganizationId organization() {
    return new OrganizationId(UUID.randomUUID());
  }
}
