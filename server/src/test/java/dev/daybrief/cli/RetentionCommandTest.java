package dev.daybrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.cli.Terminal.Said;
import dev.daybrief.postgres.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RetentionCommandTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private final TestInstallation installation = new TestInstallation(postgres.database());
  private final Terminal terminal = new Terminal(() -> installation);

  @BeforeEach
  void oneOrganization() {
    postgres.execute("TRUNCATE daybrief.organizations CASCADE");
    terminal.run("organization add bank --name Bank --zone Asia/Jerusalem".split(" "));
  }

  @Test
  void tellsHowMuchItLetGo() {
    postgres.execute(
        """
        INSERT INTO daybrief.feedback (organization_id, external_id, updated_at, created_at, is_demo,
          comment) SELECT organization_id, 'f', now(), now() - interval '2 years', false, 'words'
        FROM daybrief.organizations""");

    Said said = terminal.run("retention --all".split(" "));

    assertThat(said.exitCode()).isZero();
    assertThat(said.out()).isEqualTo("bank: 1 rows let go, 0 rows erased again\n");
  }

  @Test
  void erasesAgainWhoWasErased() {
    assertThat(terminal.run("erasures replay --organization bank".split(" ")).out())
        .isEqualTo("bank: 0 rows erased again\n");
    assertThat(terminal.run("erasures replay".split(" ")).exitCode()).isEqualTo(2);
    assertThat(terminal.run("retention".split(" ")).exitCode()).isEqualTo(2);
  }
}
