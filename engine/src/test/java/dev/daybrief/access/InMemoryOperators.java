package dev.daybrief.access;

import dev.daybrief.day.OrganizationId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Operators in memory, of members in memory.
public final class InMemoryOperators implements Operators {

  private final InMemoryMembers members;
  private final Map<UUID, Member> known = new ConcurrentHashMap<>();

  public InMemoryOperators(InMemoryMembers members) {
    this.members = members;
  }

  @Override
  public boolean isOne(OrganizationId organization, UUID memberId) {
    return known.containsKey(memberId)
        && members.findCredentials(organization, memberId).isPresent();
  }

  @Override
  public Optional<Member> appoint(String email) {
    var found = members.findCredentials(email).map(MemberStore.Credentials::member);
    found.ifPresent(member -> known.put(member.id(), member));
    return found;
  }

  @Override
  public Optional<Member> dismiss(String email) {
    var found =
        known.values().stream().filter(one -> one.email().equalsIgnoreCase(email)).findFirst();
    found.ifPresent(member -> known.remove(member.id()));
    return found;
  }

  @Override
  public List<Member> list() {
    return known.values().stream().sorted(Comparator.comparing(Member::email)).toList();
  }
}
