package dev.daybrief.postgres;

import dev.daybrief.access.Act;
import dev.daybrief.access.Actor;
import dev.daybrief.access.Deed;
import dev.daybrief.access.Member;
import dev.daybrief.access.MemberStore;
import dev.daybrief.access.Role;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.audit.AuditTrail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/// Members and sessions in PostgreSQL. Addresses are compared without regard to case.
public final class PostgresMemberStore implements MemberStore {

  private final Database database;

  public PostgresMemberStore(Database database) {
    this.database = database;
  }

  @Override
  public void add(Member member, String passwordHash) {
    try {
      database.inTenant(
          member.organization(),
          handle -> {
            int added =
                handle.execute(
                    """
                  INSERT INTO daybrief.members
                    (organization_id, member_id, email, name, role, password_hash)
                  VALUES (?, ?, ?, ?, ?, ?)""",
                    member.organization().value(),
                    member.id(),
                    member.email(),
                    member.name(),
                    member.role().word(),
                    passwordHash);
            String subject = member.id() + " " + member.role().word();
            AuditTrail.done(handle, member.organization(), Act.MEMBER_ADD, subject);
            return added;
          });
    } catch (UnableToExecuteStatementException e) {
      if (SqlState.of(e).equals(SqlState.UNIQUE_VIOLATION)) {
        // Without the cause, whose message repeats the address.
        throw new IllegalArgumentException("the e-mail address or id is taken: " + member.id());
      }
      throw e;
    }
  }

  @Override
  public List<Member> list(OrganizationId organization) {
    return database.inTenant(
        organization,
        handle ->
            handle
                .createQuery(
                    """
                    SELECT organization_id, member_id, email, name, role FROM daybrief.members
                    WHERE organization_id = :organization
                    ORDER BY lower(email), member_id""")
                .bind("organization", organization.value())
                .map(PostgresMemberStore::member)
                .list());
  }

  @Override
  public Optional<Credentials> findCredentials(String email) {
    if (email.indexOf('\0') >= 0) {
      // PostgreSQL takes no such text, and no address holds it.
      return Optional.empty();
    }
    return database.inInstallation(
        handle ->
            handle
                .createQuery("SELECT * FROM daybrief.credentials_of(:email)")
                .bind("email", email)
                .map(
                    (row, context) ->
                        new Credentials(member(row, context), row.getString("password_hash")))
                .findOne());
  }

  @Override
  public boolean openSession(UUID sessionId, Member member, String refreshHash, Instant expires) {
    var session = new Session(member.organization(), sessionId);
    return database.inTenant(
        member.organization(),
        handle -> {
          if (open(handle, session, member, expires) == 0) {
            return false;
          }
          addToken(handle, session, refreshHash);
          var login = new Deed(Actor.member(member.id()), Act.LOGIN, "", true);
          AuditTrail.write(handle, session.organization, login);
          return true;
        });
  }

  /// Holds the member's row: whoever changes the member finds the session, and closes it.
  private static int open(Handle handle, Session session, Member member, Instant expires) {
    return handle.execute(
        """
        INSERT INTO daybrief.sessions (organization_id, session_id, member_id, expires_at)
        SELECT organization_id, ?, member_id, ? FROM daybrief.members
        WHERE organization_id = ? AND member_id = ? AND role = ? AND NOT disabled
        FOR SHARE""",
        session.id,
        expires.atOffset(ZoneOffset.UTC),
        session.organization.value(),
        member.id(),
        member.role().word());
  }

  @Override
  public Rotation rotate(String refreshHash, String newRefreshHash, Instant now) {
    return findSession(refreshHash)
        .map(
            session ->
                database.inTenant(
                    session.organization,
                    handle -> rotate(handle, session, refreshHash, newRefreshHash, now)))
        .orElseGet(Rotation.Unknown::new);
  }

  private Optional<Session> findSession(String refreshHash) {
    return database.inInstallation(
        handle ->
            handle
                .createQuery("SELECT * FROM daybrief.session_of_token(:hash)")
                .bind("hash", refreshHash)
                .map(
                    (row, _) ->
                        new Session(
                            new OrganizationId(row.getObject("organization_id", UUID.class)),
                            row.getObject("session_id", UUID.class)))
                .findOne());
  }

  private static Rotation rotate(
      Handle handle, Session session, String refreshHash, String newRefreshHash, Instant now) {
    var member = lock(handle, session, now);
    int fresh =
        handle.execute(
            """
            UPDATE daybrief.refresh_tokens SET spent = true
            WHERE organization_id = ? AND session_id = ? AND refresh_hash = ? AND NOT spent""",
            session.organization.value(),
            session.id,
            refreshHash);
    if (fresh == 0) {
      if (close(handle, session) == 1) {
        var reuse = Deed.refused(Actor.NOBODY, Act.SESSION_REUSE, session.id.toString());
        AuditTrail.write(handle, session.organization, reuse);
      }
      return new Rotation.Reused();
    }
    if (member.isEmpty()) {
      return new Rotation.Unknown();
    }
    addToken(handle, session, newRefreshHash);
    return new Rotation.Rotated(session.id, member.get());
  }

  /// Two that use the session at the same time take turns. The member, unless the session is over.
  private static Optional<Member> lock(Handle handle, Session session, Instant now) {
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
        .bind("organization", session.organization.value())
        .bind("session", session.id)
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .map(
            (row, context) ->
                row.getBoolean("open")
                    ? Optional.of(member(row, context))
                    : Optional.<Member>empty())
        .one();
  }

  @Override
  public void closeSession(OrganizationId organization, UUID sessionId) {
    database.inTenant(
        organization,
        handle -> {
          int closed = close(handle, new Session(organization, sessionId));
          if (closed == 1) {
            AuditTrail.done(handle, organization, Act.LOGOUT, "");
          }
          return closed;
        });
  }

  @Override
  public List<UUID> closedSince(Instant since) {
    return database.inInstallation(
        handle ->
            handle
                .createQuery("SELECT session_id FROM daybrief.sessions_closed_since(:since)")
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .mapTo(UUID.class)
                .list());
  }

  private static int addToken(Handle handle, Session session, String refreshHash) {
    return handle.execute(
        """
        INSERT INTO daybrief.refresh_tokens (organization_id, session_id, refresh_hash)
        VALUES (?, ?, ?)""",
        session.organization.value(),
        session.id,
        refreshHash);
  }

  private static int close(Handle handle, Session session) {
    return handle.execute(
        """
        UPDATE daybrief.sessions SET closed_at = clock_timestamp()
        WHERE organization_id = ? AND session_id = ? AND closed_at IS NULL""",
        session.organization.value(),
        session.id);
  }

  static Member member(ResultSet row, StatementContext context) throws SQLException {
    return new Member(
        row.getObject("member_id", UUID.class),
        new OrganizationId(row.getObject("organization_id", UUID.class)),
        row.getString("email"),
        row.getString("name"),
        Role.of(row.getString("role")));
  }

  private record Session(OrganizationId organization, UUID id) {}
}
