package dev.daybrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.cli.Terminal.Said;
import dev.daybrief.postgres.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class WebhookCommandTest {

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

  @Test
  void printsTheAddressAndASecretAndWhereToPasteThem() {
    Said added = run("webhook add --provider vapi");

    assertThat(added.exitCode()).isZero();
    assertThat(added.out())
        .matches(
            """
            url     https://brief.example/api/v1/webhooks/vapi/[0-9a-f-]{36}
            secret  dbw_[0-9a-f]{64}
            """);
    assertThat(added.err()).contains("X-Vapi-Secret", "this once");
  }

  @Test
  void takesTheSecretOfTheProviderFromAFileAndDoesNotRepeatIt(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("token.txt"), "0123456789abcdef\n");

    Said added = run("webhook add --provider twilio --secret-file " + file);

    assertThat(added.exitCode()).isZero();
    assertThat(added.out()).contains("/webhooks/twilio/").doesNotContain("0123456789abcdef");
    assertThat(added.err()).doesNotContain("0123456789abcdef");
    assertThat(postgres.text("SELECT sealed_secret FROM daybrief.webhooks"))
        .startsWith("k1.")
        .doesNotContain("0123456789abcdef");
  }

  @Test
  void listsAndRevokes() {
    run("webhook add --provider vapi");
    String id = run("webhook list").out().substring(0, 36);

    assertThat(run("webhook list").out())
        .contains(" vapi   in force made 2026-11-18T12:00:00Z  accepted 0  refused 0")
        .doesNotContain("dbw_");
    assertThat(run("webhook revoke " + id)).isEqualTo(new Said(0, "revoked " + id + "\n", ""));
    assertThat(run("webhook list").out()).contains(" revoked ");
  }

  @Test
  void saysWhatToDoAboutWhatItCannotDo() {
    assertThat(run("webhook add --provider twilio").err())
        .contains("auth token, which must be given");
    assertThat(run("webhook add --provider retell").err()).contains("webhook badge");
    assertThat(run("webhook add --provider other").exitCode()).isEqualTo(2);
    assertThat(run("webhook add --provider twilio --secret-file absent").err())
        .contains("cannot be read");
    Said unknown = run("webhook revoke 019a8c5e-0000-7000-8000-000000000001");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("`daybrief webhook list` shows them");
  }
}
