package dev.daybrief.postgres.background;

import dev.daybrief.brief.TargetStore;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.RecordRows;
import dev.daybrief.postgres.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresTargetStoreTest extends TargetStoreContract {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  @Override
  TargetStore store() {
    return new PostgresTargetStore(postgres.database());
  }

  @Override
  OrganizationId organization() {
    return new RecordRows(postgres).organization("org-" + UUID.randomUUID(), "UTC").id();
  }
}
