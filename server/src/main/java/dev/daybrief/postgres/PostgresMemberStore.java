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
  public Optional<Credentials> findCredentials(OrganizationId organization, UUID memberId) {
    return database.inTenant(
        organization,
        handle ->
            handle
                .createQuery(
                    """
                    SELECT organization_id, member_id, email, name, role, password_hash
                    FROM daybrief.members WHERE organization_id = :organization
                      AND member_id = :member AND NOT disabled""")
                .bind("organization", organization.value())
                .bind("member", memberId)
                .map(
                    (row, context) ->
                        new Credentials(member(row, context), row.getString("password_hash")))
                .findOne());
  }

  @Override
  public Optional<List<UUID>> changePassword(
      Credentials read, String passwordHash, UUID keptSession) {
    Member member = read.member();
    return database.inTenant(
        member.organization(),
        handle -> {
          int changed =
              handle.execute(
                  """
                  UPDATE daybrief.members SET password_hash = ?
                  WHERE organization_id = ? AND member_id = ? AND password_hash = ?
                    AND role = ? AND NOT disabled""",
                  passwordHash,
                  member.organization().value(),
                  member.id(),
                  read.passwordHash(),
                  member.role().word());
          if (changed == 0) {
            return Optional.empty();
          }
          AuditTrail.done(handle, member.organization(), Act.PASSWORD_CHANGE, "");
          var kept = new SessionRow(member.organization(), keptSession);
          return Optional.of(kept.closeOthers(handle, member.id()));
        });
  }

  @Override
  public List<UUID> closeOtherSessions(
      OrganizationId organization, UUID memberId, UUID keptSession) {
    return database.inTenant(
        organization,
        handle -> new SessionRow(organization, keptSession).closeOthers(handle, memberId));
  }

  @Override
  public boolean openSession(
      UUID sessionId, Credentials read, String refreshHash, Instant expires) {
    OrganizationId organization = read.member().organization();
    var session = new SessionRow(organization, sessionId);
    return database.inTenant(
        organization,
        handle -> {
          if (session.open(handle, read, expires) == 0) {
            return false;
          }
          session.addToken(handle, refreshHash);
          var login = new Deed(Actor.member(read.member().id()), Act.LOGIN, "", true);
          AuditTrail.write(handle, session.organization(), login);
          return true;
        });
  }

  @Override
  public Rotation rotate(String refreshHash, String newRefreshHash, Instant now) {
    return findSession(refreshHash)
        .map(
            session ->
                database.inTenant(
                    session.organization(),
                    handle -> rotate(handle, session, refreshHash, newRefreshHash, now)))
        .orElseGet(Rotation.Unknown::new);
  }

  private Optional<SessionRow> findSession(String refreshHash) {
    return database.inInstallation(
        handle ->
            handle
                .createQuery("SELECT * FROM daybrief.session_of_token(:hash)")
                .bind("hash", refreshHash)
                .map(
                    (row, _) ->
                        new SessionRow(
                            new OrganizationId(row.getObject("organization_id", UUID.class)),
                            row.getObject("session_id", UUID.class)))
                .findOne());
  }

  private static Rotation rotate(
      Handle handle, SessionRow session, String refreshHash, String newRefreshHash, Instant now) {
    var member = session.lock(handle, now);
    int fresh =
        handle.execute(
            """
            UPDATE daybrief.refresh_tokens SET spent = true
            WHERE organization_id = ? AND session_id = ? AND refresh_hash = ? AND NOT spent""",
            session.organization().value(),
            session.id(),
            refreshHash);
    if (fresh == 0) {
      if (session.close(handle) == 1) {
        var reuse = Deed.refused(Actor.NOBODY, Act.SESSION_REUSE, session.id().toString());
        AuditTrail.write(handle, session.organization(), reuse);
      }
      return new Rotation.Reused();
    }
    if (member.isEmpty()) {
      return new Rotation.Unknown();
    }
    session.addToken(handle, newRefreshHash);
    return new Rotation.Rotated(session.id(), member.get());
  }

  @Override
  public void closeSession(OrganizationId organization, UUID sessionId) {
    database.inTenant(
        organization,
        handle -> {
          int closed = new SessionRow(organization, sessionId).close(handle);
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

  static Member member(ResultSet row, StatementContext context) throws SQLException {
    return new Member(
        row.getObject("member_id", UUID.class),
        new OrganizationId(row.getObject("organization_id", UUID.class)),
        row.getString("email"),
        row.getString("name"),
        Role.of(row.getString("role")));
  }
}
