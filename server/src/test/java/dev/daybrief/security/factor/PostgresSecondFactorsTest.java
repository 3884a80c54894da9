package dev.daybrief.security.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.daybrief.access.Member;
import dev.daybrief.access.Role;
import dev.daybrief.access.SecondFactorStore;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.PostgresSecondFactorStore;
import dev.daybrief.postgres.TestDatabase;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresSecondFactorsTest extends SecondFactorsContract {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase(4);

  @Override
  SecondFactorStore store() {
    return new PostgresSecondFactorStore(postgres.database());
  }

  @Override
  Instant now() {
    Instant now = postgres.database().now();
    while (now.getEpochSecond() % Totp.STEP_SECONDS > Totp.STEP_SECONDS - 8) {
      now = postgres.database().now();
    }
    return now;
  }

  @Override
  void add(OrganizationId organization) {
    new PostgresOrganizations(postgres.database())
        .add(
            new Organization(
                organization, organization.toString(), "Name", ZoneId.of("UTC"), Locale.UK),
            false);
  }

  @Override
  void forgetTries(Member member) {
    postgres.execute("UPDATE daybrief.second_factors SET tries_until = now()");
  }

  @Test
  void keepsNoSecretAsItIsNorForAnother() {
    var codes = RecoveryCodes.make();
    CodeMaker maker = enrolled(codes);
    String row =
        postgres.text(
            "SELECT f::text FROM daybrief.second_factors f WHERE member_id = '%s'"
                .formatted(member().id()));
    assertThat(row).doesNotContain(maker.secret());
    codes.shown().forEach(code -> assertThat(row).doesNotContain(code));

    postgres.execute(
        "UPDATE daybrief.second_factors SET member_id = '%s' WHERE member_id = '%s'"
            .formatted(new UUID(1, 1), member().id()));
    var other =
        new Member(new UUID(1, 1), member().organization(), "ben@example.org", "Ben", Role.VIEWER);
    String code = maker.code(now(), 1);
    assertThatIllegalStateException().isThrownBy(() -> node().check(other, code));
  }
}
