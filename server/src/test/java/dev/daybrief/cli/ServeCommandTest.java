package dev.daybrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.cli.Installation.Finding;
import dev.daybrief.cli.Terminal.Said;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.TestDatabase;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Of `serve` and `doctor`, what the web and the findings do not decide.
class ServeCommandTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private final TestInstallation installation = new TestInstallation(postgres.database());
  private final Terminal terminal = new Terminal(() -> installation);

  @BeforeEach
  void beginWithNone() {
    postgres.execute("TRUNCATE daybrief.organizations CASCADE");
  }

  private void add(String slug, boolean sample) {
    installation
        .organizations()
        .add(
            new Organization(
                new OrganizationId(UUID.randomUUID()), slug, slug, ZoneOffset.UTC, Locale.ENGLISH),
            sample);
  }

  @Test
  void saysWhereItServes() {
    assertThat(terminal.run("serve"))
        .isEqualTo(new Said(0, "", "daybrief: serving http://127.0.0.1:8080/\n"));
  }

  @Test
  void servesRealDataToOtherMachines() {
    installation.loopbackOnly = false;
    add("bank", false);

    assertThat(terminal.run("serve").exitCode()).isZero();
    assertThat(installation.served()).hasSize(1);
  }

  @Test
  void showsThePublicPasswordsOfTheSampleToThisMachineAlone() {
    add("bank", false);
    add("sample", true);
    installation.loopbackOnly = false;

    Said said = terminal.run("serve");

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err())
        .startsWith("daybrief: The sample's passwords are public")
        .hasLineCount(1);
    assertThat(installation.served()).isEmpty();
    installation.loopbackOnly = true;
    assertThat(terminal.run("serve").exitCode()).isZero();
  }

  @Test
  void saysHowToMendWhatTheDoctorFinds() {
    installation.findings =
        List.of(
            new Finding(true, "the clocks agree", ""),
            new Finding(false, "no organisation yet", "daybrief demo"));

    assertThat(terminal.run("doctor"))
        .isEqualTo(
            new Said(
                1, "ok   the clocks agree\nMEND no organisation yet\n     daybrief demo\n", ""));
    installation.findings = installation.findings.subList(0, 1);
    assertThat(terminal.run("doctor").exitCode()).isZero();
  }
}
