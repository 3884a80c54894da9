package dev.daybrief.postgres;

import dev.daybrief.access.Act;
import dev.daybrief.access.Actor;
import dev.daybrief.access.Deed;
import dev.daybrief.access.Role;
import dev.daybrief.access.Team;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.audit.AuditTrail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/// Members and invitations in PostgreSQL.
public final class PostgresTeam implements Team {

  private static final String OPEN_INVITATION =
      """
      SELECT invitation_id, email, name, role, expires_at FROM daybrief.invitations
      WHERE organization_id = :organization AND expires_at > :now""";

  private final Database database;

  public PostgresTeam(Database database) {
    this.database = database;
  }

  @Override
  public List<Entry> entries(OrganizationId organization) {
    return database.inTenant(organization, handle -> entries(handle, organization, ""));
  }

  private static List<Entry> entries(Handle handle, OrganizationId organization, String lock) {
    return handle
        .createQuery(
            """
            SELECT organization_id, member_id, email, name, role, disabled FROM daybrief.members
            WHERE organization_id = :organization ORDER BY lower(email), member_id\s"""
                + lock)
        .bind("organization", organization.value())
        .map(
            (row, context) ->
                new Entry(PostgresMemberStore.member(row, context), !row.getBoolean("disabled")))
        .list();
  }

  @Override
  public Change change(OrganizationId organization, UUID by, UUID memberId, Wish wish) {
    return database.inTenant(
        organization,
        handle -> {
          // All of them: two administrators who demote each other take turns.
          List<Entry> all = entries(handle, organization, "FOR UPDATE");
          Change change = Team.judge(all, by, memberId, wish);
          if (change == Change.DONE) {
            apply(handle, organization, memberId, wish);
            AuditTrail.done(handle, organization, Act.MEMBER_CHANGE, memberId + told(wish));
          }
          return change;
        });
  }

  private static String told(Wish wish) {
    return wish.role().map(role -> " role " + role.word()).orElse("")
        + wish.active().map(active -> active ? " on" : " off").orElse("");
  }

  private static void apply(Handle handle, OrganizationId organization, UUID memberId, Wish wish) {
    handle.execute(
        """
        UPDATE daybrief.members SET role = coalesce(?, role), disabled = coalesce(?, disabled)
        WHERE organization_id = ? AND member_id = ?""",
        wish.role().map(Role::word).orElse(null),
        wish.active().map(active -> !active).orElse(null),
        organization.value(),
        memberId);
    handle.execute(
        """
        UPDATE daybrief.sessions SET closed_at = clock_timestamp()
        WHERE organization_id = ? AND member_id = ? AND closed_at IS NULL""",
        organization.value(),
        memberId);
  }

  @Override
  public List<Invitation> invitations(OrganizationId organization, Instant now) {
    return database.inTenant(
        organization,
        handle ->
            handle
                .createQuery(OPEN_INVITATION + " ORDER BY lower(email)")
                .bind("organization", organization.value())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map((row, _) -> invitation(row))
                .list());
  }

  private static Invitation invitation(ResultSet row) throws SQLException {
    return new Invitation(
        row.getObject("invitation_id", UUID.class),
        row.getString("email"),
        row.getString("name"),
        Role.of(row.getString("role")),
        row.getObject("expires_at", OffsetDateTime.class).toInstant());
  }

  @Override
  public boolean invite(OrganizationId organization, Invitation invitation, String secretHash) {
    return database.inTenant(
        organization,
        handle -> {
          boolean invited =
              handle.execute(
                      """
                    INSERT INTO daybrief.invitations AS i (organization_id, invitation_id, email,
                      name, role, secret_hash, expires_at)
                    SELECT ?, ?, ?, ?, ?, ?, ?
                    WHERE NOT EXISTS (SELECT FROM daybrief.members m
                      WHERE m.organization_id = ? AND lower(m.email) = lower(?))
                    ON CONFLICT (organization_id, lower(email)) DO UPDATE
                      SET invitation_id = excluded.invitation_id, email = excluded.email,
                        name = excluded.name, role = excluded.role,
                        secret_hash = excluded.secret_hash, expires_at = excluded.expires_at""",
                      organization.value(),
                      invitation.id(),
                      invitation.email(),
                      invitation.name(),
                      invitation.role().word(),
                      secretHash,
                      invitation.expires().atOffset(ZoneOffset.UTC),
                      organization.value(),
                      invitation.email())
                  == 1;
          if (invited) {
            String subject = invitation.id() + " " + invitation.role().word();
            AuditTrail.done(handle, organization, Act.INVITATION_MAKE, subject);
          }
          return invited;
        });
  }

  @Override
  public boolean withdraw(OrganizationId organization, UUID invitationId) {
    return database.inTenant(
        organization,
        handle -> {
          boolean withdrawn =
              handle.execute(
                      """
                    DELETE FROM daybrief.invitations
                    WHERE organization_id = ? AND invitation_id = ?""",
                      organization.value(),
                      invitationId)
                  == 1;
          if (withdrawn) {
            AuditTrail.done(handle, organization, Act.INVITATION_WITHDRAW, invitationId.toString());
          }
          return withdrawn;
        });
  }

  @Override
  public Optional<Invitation> findInvitation(
      OrganizationId organization, String secretHash, Instant now) {
    return database.inTenant(
        organization,
        handle ->
            handle
                .createQuery(OPEN_INVITATION + " AND secret_hash = :hash")
                .bind("organization", organization.value())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("hash", secretHash)
                .map((row, _) -> invitation(row))
                .findOne());
  }

  @Override
  public boolean accept(
      OrganizationId organization, String secretHash, Instant now, Joining joining) {
    try {
      return database.inTenant(
          organization,
          handle -> {
            boolean accepted =
                handle.execute(
                        """
                      WITH accepted AS (
                        DELETE FROM daybrief.invitations
                        WHERE organization_id = ? AND secret_hash = ? AND expires_at > ?
                        RETURNING email, name, role)
                      INSERT INTO daybrief.members
                        (organization_id, member_id, email, name, role, password_hash)
                      SELECT ?, ?, email, name, role, ? FROM accepted""",
                        organization.value(),
                        secretHash,
                        now.atOffset(ZoneOffset.UTC),
                        organization.value(),
                        joining.memberId(),
                        joining.passwordHash())
                    == 1;
            if (accepted) {
              var joined =
                  new Deed(Actor.member(joining.memberId()), Act.INVITATION_ACCEPT, "", true);
              AuditTrail.write(handle, organization, joined);
            }
            return accepted;
          });
    } catch (UnableToExecuteStatementException e) {
      if (SqlState.of(e).equals(SqlState.UNIQUE_VIOLATION)) {
        return false;
      }
      throw e;
    }
  }
}
