package dev.daybrief.access;

import dev.daybrief.access.Team.Invitation;
import dev.daybrief.day.OrganizationId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Port: invites people, and lets them in once.
public interface InvitationDesk {

  List<Invitation> list(OrganizationId organization);

  /// Empty for the address of a member.
  ///
  /// @throws IllegalArgumentException for no address or no name
  Optional<Issued> invite(OrganizationId organization, String email, String name, Role role);

  boolean withdraw(OrganizationId organization, UUID invitationId);

  /// @throws IllegalArgumentException for a password that is refused
  boolean accept(String secret, String password);

  /// @param secret shown once
  record Issued(Invitation invitation, String secret) {

    @Override
    public String toString() {
      return "Issued";
    }
  }
}
