package dev.daybrief.access;

import dev.daybrief.day.OrganizationId;
import java.util.UUID;

class InMemoryOperatorsTest extends OperatorsContract {

  private final InMemoryMembers members = new InMemoryMembers();
  private final InMemoryOperators operators = new InMemoryOperators(members);
  private final Member ours = member(1);
  private final Member theirs = member(2);

  InMemoryOperatorsTest() {
    members.add(ours, "");
    members.add(theirs, "");
  }

  private static Member member(int number) {
    return new Member(
        new UUID(9, number),
        new OrganizationId(new UUID(0, number)),
        "m" + number + "@a.example",
        "M",
        Role.VIEWER);
  }

  @Override
  protected Operators operators() {
    return operators;
  }

  @Override
  protected Member ours() {
    return ours;
  }

  @Override
  protected Member theirs() {
    return theirs;
  }

  @Override
  protected void switchOff(Member member, boolean off) {
    members.replace(new Team.Entry(member, !off));
  }
}
