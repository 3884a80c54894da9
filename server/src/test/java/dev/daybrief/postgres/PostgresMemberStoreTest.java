package dev.daybrief.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.access.Member;
import dev.daybrief.access.MemberStore;
import dev.daybrief.access.MemberStore.Rotation;
import dev.daybrief.access.MemberStoreContract;
import dev.daybrief.access.Role;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresMemberStoreTest extends MemberStoreContract {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private static final Instant NOW = Instant.parse("2026-11-10T10:00:00Z");

  @Override
  protected MemberStore store() {
    return new PostgresMemberStore(postgres.database());
  }

  @Override
  protected OrganizationId organization() {
    var id = new OrganizationId(UUID.randomUUID());
    new PostgresOrganizations(postgres.database())
        .add(new Organization(id, "org-" + id, "Name", ZoneId.of("UTC"), Locale.ENGLISH), false);
    return id;
  }

  @Test
  void findsNoCredentialsOfADisabledMember() {
    var ours = organization();
    String email = "off-" + ours + "@example.org";
    var anna = new Member(UUID.randomUUID(), ours, email, "Anna", Role.MANAGER);
    store().add(anna, "hash");
    store()
        .openSession(
            UUID.randomUUID(),
            new MemberStore.Credentials(anna, "hash"),
            "off" + ours,
            NOW.plusSeconds(3600));
    postgres.execute(
        "UPDATE daybrief.members SET disabled = true WHERE member_id = '" + anna.id() + "'");

    assertThat(store().findCredentials(anna.email())).isEmpty();
    assertThat(store().rotate("off" + ours, "new" + ours, NOW))
        .isInstanceOf(Rotation.Unknown.class);
  }
}
