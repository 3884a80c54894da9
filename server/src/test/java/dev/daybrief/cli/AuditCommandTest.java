package dev.daybrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.cli.Terminal.Said;
import dev.daybrief.postgres.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuditCommandTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private final Terminal terminal = new Terminal(() -> new TestInstallation(postgres.database()));

  @BeforeEach
  void twoOrganizations() {
    postgres.execute(
        "TRUNCATE daybrief.organizations, daybrief.audit_entries, daybrief.audit_heads CASCADE");
    terminal.run("organization add bank --name Bank --zone Asia/Jerusalem".split(" "));
    terminal.run("organization add shop --name Shop --zone Europe/Berlin".split(" "));
    terminal.run("api-key add crm --organization bank".split(" "));
    terminal.run("webhook add --provider vapi --organization bank".split(" "));
    terminal.run("organization target bank --metric nps --week 50".split(" "));
  }

  @Test
  void provesEachChain() {
    Said said = terminal.run("audit verify --all".split(" "));

    assertThat(said.exitCode()).isZero();
    assertThat(said.out())
        .matches(
            """
            the installation: 0 entries whole, to 0{64}
            bank: [34] entries whole, to [0-9a-f]{64}
            shop: 1 entries whole, to [0-9a-f]{64}
            """);
  }

  @Test
  void namesTheFirstBrokenEntry() {
    postgres.execute("UPDATE daybrief.audit_entries SET subject = 'x' WHERE act = 'key.make'");

    Said said = terminal.run("audit verify --organization bank".split(" "));

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.out()).isEqualTo("bank: entry 2 is changed or missing, after 1 whole ones\n");
    assertThat(terminal.run("audit verify --organization shop".split(" ")).exitCode()).isZero();
  }

  @Test
  void saysThatTheOperatorDidIt() {
    assertThat(postgres.text("SELECT string_agg(DISTINCT actor, ',') FROM daybrief.audit_entries"))
        .isEqualTo("installation");
  }

  @Test
  void wantsToKnowWhose() {
    assertThat(terminal.run("audit verify".split(" ")).exitCode()).isEqualTo(2);
    assertThat(terminal.run("audit verify --organization nobody".split(" ")).exitCode())
        .isEqualTo(2);
  }
}
