package dev.daybrief.access;

import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The members in memory as a team, with the store's rules.
public final class InMemoryTeam implements Team {

  private record Kept(OrganizationId organization, Invitation invitation) {}

  private final InMemoryMembers members;
  private final Map<String, Kept> bySecret = new HashMap<>();

  public InMemoryTeam(InMemoryMembers members) {
    this.members = members;
  }

  @Override
  public synchronized List<Entry> entries(OrganizationId organization) {
    return members.list(organization).stream()
        .map(member -> new Entry(member, members.isActive(member)))
        .toList();
  }

  @Override
  public synchronized Change change(
      OrganizationId organization, UUID by, UUID memberId, Wish wish) {
    List<Entry> all = entries(organization);
    Change change = Team.judge(all, by, memberId, wish);
    if (change == Change.DONE) {
      all.stream()
          .filter(entry -> entry.isOf(memberId))
          .forEach(entry -> members.replace(entry.after(wish)));
    }
    return change;
  }

  @Override
  public synchronized List<Invitation> invitations(OrganizationId organization, Instant now) {
    return bySecret.values().stream()
        .filter(kept -> kept.organization.equals(organization))
        .map(Kept::invitation)
        .filter(invitation -> now.isBefore(invitation.expires()))
        .sorted(Comparator.comparing(invitation -> key(invitation.email())))
        .toList();
  }

  private static String key(String email) {
    return email.toLowerCase(Locale.ROOT);
  }

  @Override
  public synchronized boolean invite(
      OrganizationId organization, Invitation invitation, String secretHash) {
    String email = key(invitation.email());
    if (members.list(organization).stream().anyMatch(one -> key(one.email()).equals(email))) {
      return false;
    }
    bySecret
        .values()
        .removeIf(
            kept ->
                kept.organization.equals(organization)
                    && key(kept.invitation.email()).equals(email));
    bySecret.put(secretHash, new Kept(organization, invitation));
    return true;
  }

  @Override
  public synchronized boolean withdraw(OrganizationId organization, UUID invitationId) {
    return bySecret
        .values()
        .removeIf(
            kept ->
                kept.organization.equals(organization)
                    && kept.invitation.id().equals(invitationId));
  }

  @Override
  public synchronized Optional<Invitation> findInvitation(
      OrganizationId organization, String secretHash, Instant now) {
    return Optional.ofNullable(bySecret.get(secretHash))
        .filter(kept -> kept.organization.equals(organization))
        .map(Kept::invitation)
        .filter(invitation -> now.isBefore(invitation.expires()));
  }

  @Override
  public synchronized boolean accept(
      OrganizationId organization, String secretHash, Instant now, Joining joining) {
    Optional<Invitation> found = findInvitation(organization, secretHash, now);
    if (found.filter(one -> !members.isTaken(one.email())).isEmpty()) {
      return false;
    }
    var invited = found.get();
    members.add(
        new Member(
            joining.memberId(), organization, invited.email(), invited.name(), invited.role()),
        joining.passwordHash());
    bySecret.remove(secretHash);
    return true;
  }
}
