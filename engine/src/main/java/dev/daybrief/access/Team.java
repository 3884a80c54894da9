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

  /// Ends the sessions of the member, whose tokens tell the role before.
  ///
  /// @param by an active administrator, also at that moment
  Change change(OrganizationId organization, UUID by, UUID memberId, Wish wish);

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
  static Change judge(List<Entry> members, UUID by, UUID memberId, Wish wish) {
    if (members.stream().noneMatch(entry -> entry.isOf(by) && entry.administers())) {
      return Change.NOT_ALLOWED;
    }
    if (members.stream().noneMatch(entry -> entry.isOf(memberId))) {
      return Change.ABSENT;
    }
    return members.stream()
            .map(entry -> entry.isOf(memberId) ? entry.after(wish) : entry)
            .anyMatch(Entry::administers)
        ? Change.DONE
        : Change.LAST_ADMIN;
  }

  /// @param active whether the member may sign in
  record Entry(Member member, boolean active) {

    boolean isOf(UUID memberId) {
      return member.id().equals(memberId);
    }

    boolean administers() {
      return active && member.role() == Role.ADMIN;
    }

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
    /// The one who asked is no administrator any more.
    NOT_ALLOWED,
    /// An organisation has an active administrator.
    LAST_ADMIN
  }
}
