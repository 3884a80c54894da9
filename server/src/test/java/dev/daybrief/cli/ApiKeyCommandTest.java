package dev.daybrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.cli.Terminal.Said;
import dev.daybrief.postgres.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApiKeyCommandTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private final TestInstallation installation = new TestInstallation(postgres.database());
  private final Terminal terminal = new Terminal(() -> installation);

  @BeforeEach
  void oneOrganization() {
    postgres.execute("TRUNCATE daybrief.organizations CASCADE");
    terminal.run("organization add bank --name Bank --zone Asia/Jerusalem".split(" "));
  }

  private Said run(String words) {
    return terminal.run((words + " --organization bank").split(" "));
  }

  private static String idIn(Said list) {
    return list.out().substring(0, 36);
  }

  @Test
  void printsTheKeyAloneOnStandardOutput() {
    Said added = run("api-key add crm");

    assertThat(added.exitCode()).isZero();
    assertThat(added.out()).matches("dbk_[0-9a-f]{32}_[0-9a-f]{72}\n");
    assertThat(added.err()).contains("shown this once").doesNotContain(added.out().strip());
    assertThat(installation.keys().authenticate(added.out().strip())).isPresent();
  }

  @Test
  void listsWhatBecameOfEachKey() {
    run("api-key add crm --expires 2026-12-31");

    Said listed = run("api-key list");

    assertThat(listed.out())
        .contains(
            "in force", "made 2026-11-18T12:00:00Z", "used never", "ends 2026-12-31T22:00:00Z")
        .endsWith("crm\n")
        .doesNotContain("dbk_");
  }

  @Test
  void revokesAKeyById() {
    String key = run("api-key add crm").out().strip();
    String id = idIn(run("api-key list"));

    assertThat(run("api-key revoke " + id)).isEqualTo(new Said(0, "revoked " + id + "\n", ""));
    assertThat(installation.keys().authenticate(key)).isEmpty();
    assertThat(run("api-key list").out()).contains(" revoked ");
  }

  @Test
  void saysWhatToDoAboutWhatItCannotDo() {
    Said unknown = run("api-key revoke 019a8c5e-0000-7000-8000-000000000001");
    Said past = run("api-key add crm --expires 2026-11-17");
    Said noId = run("api-key revoke crm");

    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("`daybrief api-key list` shows them");
    assertThat(past.exitCode()).isEqualTo(2);
    assertThat(past.err()).contains("a key ends in the future");
    assertThat(noId.exitCode()).isEqualTo(2);
  }
}
