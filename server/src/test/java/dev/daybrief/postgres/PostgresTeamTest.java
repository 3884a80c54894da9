package dev.daybrief.postgres;

import dev.daybrief.access.MemberStore;
import dev.daybrief.access.Team;
import dev.daybrief.access.TeamContract;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresTeamTest extends TeamContract {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  @Override
  protected Team team() {
    return new PostgresTeam(postgres.database());
  }

  @Override
  protected MemberStore members() {
    return new PostgresMemberStore(postgres.database());
  }

  @Override
  protected OrganizationId organization() {
    var id = new OrganizationId(UUID.randomUUID());
    new PostgresOrganizations(postgres.database())
        .add(new Organization(id, "org-" + id, "Name", ZoneId.of("UTC"), Locale.ENGLISH), false);
    return id;
  }
}
