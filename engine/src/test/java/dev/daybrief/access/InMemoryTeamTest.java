package dev.daybrief.access;

import dev.daybrief.day.OrganizationId;
import java.util.UUID;

class InMemoryTeamTest extends TeamContract {

  private final InMemoryMembers members = new InMemoryMembers();
  private final Team team = new InMemoryTeam(members);

  @Override
  protected Team team() {
    return team;
  }

  @Override
  protected MemberStore members() {
    return members;
  }

  @Override
  protected OrganizationId organization() {
    return new OrganizationId(UUID.randomUUID());
  }
}
