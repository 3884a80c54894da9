package dev.daybrief.app;

import dev.daybrief.brief.OpinionStore;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.background.OpinionStoreContract;
import java.util.UUID;

class FakeOpinionsTest extends OpinionStoreContract {

  private final OpinionStore store = new FakeOpinions();

  @Override
  protected OpinionStore store() {
    return store;
  }

  @Override
  protected OrganizationId organization() {
    return new OrganizationId(UUID.randomUUID());
  }
}
