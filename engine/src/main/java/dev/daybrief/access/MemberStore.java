package dev.daybrief.access;

import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Port: members with their password hashes, and sessions.
public interface MemberStore {

  /// Refuses an e-mail address that is taken, in any organisation.
  void add(Member member, String passwordHash);

  List<Member> list(OrganizationId organization);

  Optional<Credentials> findCredentials(String email);

  /// Of an active member.
  Optional<Credentials> findCredentials(OrganizationId organization, UUID memberId);

  /// Closes the other sessions of the member, and names them. Empty, and nothing is changed, where
  /// the credentials are no longer as they were read.
  Optional<List<UUID>> changePassword(Credentials read, String passwordHash, UUID keptSession);

  /// False for a member who was switched off, or got another role or password, since the
  /// credentials were read.
  ///
  /// @param refreshHash hash of the refresh token that is valid now
  boolean openSession(UUID sessionId, Credentials read, String refreshHash, Instant expires);

  /// Replaces the session's refresh token. [Rotation.Reused] closes the session: the token was
  /// spent before.
  Rotation rotate(String refreshHash, String newRefreshHash, Instant now);

  void closeSession(OrganizationId organization, UUID sessionId);

  /// Closes all sessions of the member but one, and names them.
  List<UUID> closeOtherSessions(OrganizationId organization, UUID memberId, UUID keptSession);

  /// Sessions closed at or after the instant.
  List<UUID> closedSince(Instant since);

  record Credentials(Member member, String passwordHash) {

    @Override
    public String toString() {
      return "Credentials[" + member.id() + "]";
    }
  }

  sealed interface Rotation {
    record Rotated(UUID sessionId, Member member) implements Rotation {}

    record Reused() implements Rotation {}

    record Unknown() implements Rotation {}
  }
}
