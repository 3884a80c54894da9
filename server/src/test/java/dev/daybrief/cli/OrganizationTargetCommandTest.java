package dev.daybrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.cli.Terminal.Said;
import dev.daybrief.postgres.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationTargetCommandTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private final TestInstallation installation = new TestInstallation(postgres.database());
  private final Terminal terminal = new Terminal(() -> installation);

  @BeforeEach
  void oneOrganization() {
    postgres.execute("TRUNCATE daybrief.organizations, daybrief.targets CASCADE");
    terminal.run("organization add bank --name Bank --zone Asia/Jerusalem".split(" "));
  }

  private Said target(String words) {
    return terminal.run(("organization target " + words).split(" "));
  }

  @Test
  void setsChangesAndRemovesGoals() {
    assertThat(target("bank").out()).isEmpty();

    target("bank calls_completed 120");
    target("bank CALLS_TOTAL 1000 --per month");
    assertThat(target("bank").out().lines().map(line -> line.replaceAll(" +", " ")))
        .containsExactlyInAnyOrder("calls_completed 120 a week", "calls_total 1000 a month");

    installation.now = installation.now.plusSeconds(60);
    assertThat(target("bank calls_completed 150").out()).contains("150 a week");
    installation.now = installation.now.plusSeconds(60);
    assertThat(target("bank calls_total 0 --per month").out())
        .contains("calls_completed")
        .doesNotContain("calls_total");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bank calls_completed | Say a metric and a goal",
        "bank calls_completed -- -5 | Say a metric and a goal",
        "bank happiness 5 | \"happiness\" is not a count; the counts are calls_total",
        "bank feedback_nps 5 | \"feedback_nps\" is not a count",
        "bank calls_completed many | is not a long",
        "bank calls_completed 5 --per year | Invalid value for option",
        "nobody calls_completed 5 | There is no organisation \"nobody\""
      })
  void refusesWhatIsNoGoal(String words, String reason) {
    Said said = target(words);

    assertThat(said.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err()).contains(reason);
    assertThat(target("bank").out()).isEmpty();
  }
}
