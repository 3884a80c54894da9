package dev.daybrief.postgres;

import dev.daybrief.access.Act;
import dev.daybrief.access.Member;
import dev.daybrief.access.Operators;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.audit.AuditTrail;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Members who run the installation, in PostgreSQL. Addresses are compared without regard to case.
public final class PostgresOperators implements Operators {

  private final Database database;

  public PostgresOperators(Database database) {
    this.database = database;
  }

  @Override
  public boolean isOne(OrganizationId organization, UUID memberId) {
    return database.inTenant(
        organization,
        handle ->
            handle
                .createQuery(
                    """
                    SELECT EXISTS (SELECT FROM daybrief.members WHERE organization_id = :organization
                      AND member_id = :member AND operator AND NOT disabled)""")
                .bind("organization", organization.value())
                .bind("member", memberId)
                .mapTo(Boolean.class)
                .one());
  }

  @Override
  public Optional<Member> appoint(String email) {
    return new PostgresMemberStore(database)
        .findCredentials(email)
        .map(found -> changed(found.member(), true, Act.OPERATOR_APPOINT));
  }

  @Override
  public Optional<Member> dismiss(String email) {
    return list().stream()
        .filter(member -> member.email().equalsIgnoreCase(email))
        .findFirst()
        .map(member -> changed(member, false, Act.OPERATOR_DISMISS));
  }

  private Member changed(Member member, boolean operator, Act act) {
    return database.inTenant(
        member.organization(),
        handle -> {
          int changed =
              handle.execute(
                  """
                  UPDATE daybrief.members SET operator = ?
                  WHERE organization_id = ? AND member_id = ? AND operator <> ?""",
                  operator,
                  member.organization().value(),
                  member.id(),
                  operator);
          if (changed == 1) {
            AuditTrail.done(handle, member.organization(), act, member.id().toString());
          }
          return member;
        });
  }

  @Override
  public List<Member> list() {
    return database.inInstallation(
        handle ->
            handle
                .createQuery("SELECT * FROM daybrief.operators()")
                .map(PostgresMemberStore::member)
                .list());
  }
}
