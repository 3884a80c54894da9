package dev.daybrief.postgres.background;

import dev.daybrief.brief.TargetStore;
import dev.daybrief.day.OrganizationId;
import java.util.UUID;

class FakeTargetsTest extends TargetStoreContract {

  private final TargetStore store = new FakeTargets();

  @Override
  TargetStore store() {
    return store;
  }

  @Override
  OrganizationId organization() {
    return new OrganizationId(UUID.randomUUID());
  }
}
