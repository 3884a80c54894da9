package dev.daybrief.postgres;

import dev.daybrief.access.Member;
import dev.daybrief.access.MemberStore.Credentials;
import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// A session and its tokens in PostgreSQL.
record SessionRow(OrganizationId organization, UUID id) {

  /// Holds the member's row: whoever changes the member finds the session, and closes it.
  int open(Handle handle, Credentials read, Instant expires) {
    return handle.execute(
        """
        INSERT INTO daybrief.sessions (organization_id, session_id, member_id, expires_at)
        SELECT organization_id, ?, member_id, ? FROM daybrief.members
        WHERE organization_id = ? AND member_id = ? AND role = ? AND password_hash = ?
          AND NOT disabled
        FOR SHARE""",
        id,
        expires.atOffset(ZoneOffset.UTC),
        organization.value(),
        read.member().id(),
        read.member().role().word(),
        read.passwordHash());
  }

  /// Two that use the session at the same time take turns. The member, unless the session is over.
  Optional<Member> lock(Handle handle, Instant now) {
    return handle
        .createQuery(
            """
            SELECT m.organization_id, m.member_id, m.email, m.name, m.role,
              s.closed_at IS NULL AND s.expires_at > :now AND NOT m.disabled AS open
            FROM daybrief.sessions s
            JOIN daybrief.members m
              ON m.organization_id = s.organization_id AND m.member_id = s.member_id
            WHERE s.organization_id = :organization AND s.session_id = :session
            FOR UPDATE OF s""")
        .bind("organization", organization.value())
        .bind("session", id)
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .map(
            (row, context) ->
                row.getBoolean("open")
                    ? Optional.of(PostgresMemberStore.member(row, context))
                    : Optional.<Member>empty())
        .one();
  }

  int addToken(Handle handle, String refreshHash) {
    return handle.execute(
        """
        INSERT INTO daybrief.refresh_tokens (organization_id, session_id, refresh_hash)
        VALUES (?, ?, ?)""",
        organization.value(),
        id,
        refreshHash);
  }

  int close(Handle handle) {
    return handle.execute(
        """
        UPDATE daybrief.sessions SET closed_at = clock_timestamp()
        WHERE organization_id = ? AND session_id = ? AND closed_at IS NULL""",
        organization.value(),
        id);
  }

  /// Of the same member.
  List<UUID> closeOthers(Handle handle, UUID memberId) {
    return handle
        .createUpdate(
            """
            UPDATE daybrief.sessions SET closed_at = clock_timestamp()
            WHERE organization_id = :organization AND member_id = :member
              AND session_id <> :kept AND closed_at IS NULL""")
        .bind("organization", organization.value())
        .bind("member", memberId)
        .bind("kept", id)
        .executeAndReturnGeneratedKeys("session_id")
        .mapTo(UUID.class)
        .list();
  }
}
