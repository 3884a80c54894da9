package dev.daybrief.access;

import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Port: the members of an organisation as its administrators see them, and who is invited.
public interface Team {

  /// Ordered by address.
  List<Entry> entries(OrganizationId organization);

  /// Ends the sessions of a member whose role changes or who may not sign in any more.
  Change change(OrganizationId organization, UUID memberId, Wish wish);

  /// Those that can still be accepted, ordered by address.
  List<Invitation> invitations(OrganizationId organization, Instant now);

  /// Takes the place of an earlier one of the same address; false for an address of a member.
  ///
  /// @param secretHash by which it is accepted
  boolean invite(OrganizationId organization, Invitation invitation, String secretHash);

  /// False when there is no such one.
  boolean withdraw(OrganizationId organization, UUID invitationId);

  Optional<Invitation> findInvitation(OrganizationId organization, String secretHash, Instant now);

  /// Makes the invited one a member, once; false when the invitation is gone or the address is
  /// taken meanwhile.
  boolean accept(OrganizationId organization, String secretHash, Instant now, Joining joining);

  /// What becomes of a wish, by the members as they are.
  static Change judge(List<Entry> members, UUID memberId, Wish wish) {
    boolean known = members.stream().anyMatch(entry -> entry.member().id().equals(memberId));
    boolean administered =
        members.stream()
            .map(entry -> entry.member().id().equals(memberId) ? entry.after(wish) : entry)
            .anyMatch(entry -> entry.active() && entry.member().role() == Role.ADMIN);
    return !known ? Change.ABSENT : administered ? Change.DONE : Change.LAST_ADMIN;
  }

  /// @param active whether the member may sign in
  record Entry(Member member, boolean active) {

    Entry after(Wish wish) {
      var changed =
          new Member(
              member.id(),
              member.organization(),
              member.email(),
              member.name(),
              wish.role().orElse(member.role()));
      return new Entry(changed, wish.active().orElse(active));
    }
  }

  /// What is to change; what is empty stays.
  record Wish(Optional<Role> role, Optional<Boolean> active) {}

  record Invitation(UUID id, String email, String name, Role role, Instant expires) {}

  record Joining(UUID memberId, String passwordHash) {}

  enum Change {
    DONE,
    ABSENT,
    /// An organisation has an active administrator.
    LAST_ADMIN
  }
}
