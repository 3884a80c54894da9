package dev.daybrief.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.access.Member;
import dev.daybrief.access.Operators;
import dev.daybrief.access.OperatorsContract;
import dev.daybrief.access.Role;
import dev.daybrief.day.OrganizationId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresOperatorsTest extends OperatorsContract {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase(2);

  private static final Member OURS = member(1);
  private static final Member THEIRS = member(2);

  @BeforeAll
  static void begin() {
    for (Member member : new Member[] {OURS, THEIRS}) {
      postgres.execute(
          """
          INSERT INTO daybrief.organizations (organization_id, slug, name, zone, locale)
          VALUES ('%1$s', 'o-%1$s', 'Name', 'UTC', 'en')"""
              .formatted(member.organization()));
      new PostgresMemberStore(postgres.database()).add(member, "");
    }
  }

  private static Member member(int number) {
    return new Member(
        new UUID(9, number),
        new OrganizationId(new UUID(0, number)),
        "m" + number + "@a.example",
        "M",
        Role.VIEWER);
  }

  @Override
  protected Operators operators() {
    return new PostgresOperators(postgres.database());
  }

  @Override
  protected Member ours() {
    return OURS;
  }

  @Override
  protected Member theirs() {
    return THEIRS;
  }

  @Override
  protected void switchOff(Member member, boolean off) {
    postgres.execute(
        "UPDATE daybrief.members SET disabled = %s WHERE member_id = '%s'"
            .formatted(off, member.id()));
  }

  @Test
  void writesDownWhoWasAppointedAndDismissed() {
    postgres.execute("TRUNCATE daybrief.audit_entries, daybrief.audit_heads");
    operators().appoint(OURS.email());
    operators().appoint(OURS.email());
    operators().dismiss(OURS.email());

    assertThat(
            postgres.text(
                "SELECT string_agg(act || ' ' || subject, ', ' ORDER BY number)"
                    + " FROM daybrief.audit_entries"))
        .isEqualTo("operator.appoint %1$s, operator.dismiss %1$s".formatted(OURS.id()));
  }
}
