package dev.daybrief.access;

import dev.daybrief.day.OrganizationId;
import java.util.UUID;

class InMemoryMembersTest extends MemberStoreContract {

  private final MemberStore store = new InMemoryMembers();

  @Override
  protected MemberStore store() {
    return store;
  }

  @Override
  protected OrganizationId organization() {
    return new OrganizationId(UUID.randomUUID());
  }
}
