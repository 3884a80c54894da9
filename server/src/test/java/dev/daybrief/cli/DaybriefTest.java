package dev.daybrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.StoreUnavailable;
import dev.daybrief.cli.Terminal.Said;
import dev.daybrief.postgres.DatabaseUnusableException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaybriefTest {

  private static Terminal terminal(RuntimeException whenOpened) {
    return new Terminal(
        () -> {
          throw whenOpened;
        });
  }

  private static Said run(String words) {
    return terminal(new IllegalStateException("opened")).run(words.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "serve",
        "generate",
        "import",
        "show",
        "verify",
        "organization",
        "organization add",
        "organization list",
        "user",
        "user add",
        "user list",
        "doctor"
      })
  void explainsEachCommandWithAnExample(String command) {
    for (String help : new String[] {" --help", " -h"}) {
      Said said = run(command + help);

      assertThat(said.exitCode()).isZero();
      assertThat(said.out()).startsWith("Usage: daybrief " + command);
      assertThat(said.out()).containsPattern("Examples?:\\R  (DAYBRIEF_\\S+ )*daybrief " + command);
      assertThat(said.err()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "--help", "-h"})
  void listsTheCommands(String words) {
    Said said = run(words);

    assertThat(said.exitCode()).isZero();
    assertThat(said.out()).contains("demo", "serve", "generate", "import", "show", "doctor");
    assertThat(terminal(new IllegalStateException("opened")).run()).isEqualTo(run("help"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "nonsense | no such command",
        "organization remove | no such command",
        "help nonsense | Unknown subcommand 'nonsense'",
        "--nonsense | Unknown option: '--nonsense'",
        "organization | Missing required subcommand",
        "generate --all extra | 'extra'",
        "generate --date 2026-13-01 --all | '2026-13-01' is no date; write it like 2026-11-17",
        "generate --date 0026-11-17 --all | '0026-11-17' is no date",
        "generate --date | Missing required parameter for option '--date' (DATE)",
        "generate | Say which organisations",
        "generate --all --organization a | Say which organisations",
        "generate --all --date 2026-11-01 --to 2026-11-02 | either --date, or --from and --to",
        "generate --all --from 2026-11-01 | needs both --from and --to",
        "generate --all --from 2026-11-02 --to 2026-11-01 | is before --from 2026-11-02",
        "generate --all --parallel 0 | from 1 to 64, not 0",
        "generate --all --parallel many | 'many' is not an int",
        "verify | Say which organisations",
        "verify --all --from 2026-11-02 --to 2026-11-01 | is before --from 2026-11-02",
        "import | Missing required",
        "import calls --organization a | FILE",
        "import calls missing.csv | --organization=SLUG",
        "import calls missing.csv --organization a | The file missing.csv cannot be read",
        "import calls . --organization a | The file . cannot be read",
        "import parcels pom.xml --organization a | \"parcels\" is no kind of record",
        "user add ana@example.com --organization a | --name",
        "user add ana@example.com --organization a --name A --role king | 'king'",
        "organization add a --name A | --zone",
        "demo --days 0 | from 1 to 3650, not 0"
      })
  void refusesWrongWordsWithoutOpeningTheDatabase(String words, String reason) {
    Said said = run(words);

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).startsWith("daybrief: ").contains(reason);
    assertThat(said.out()).isEmpty();
  }

  @Test
  void saysThatTheDatabaseIsGone() {
    var gone = new StoreUnavailable("the database cannot be reached", new SQLException());
    var unreachable = new SQLException("refused", "08001");

    for (String command : new String[] {"doctor", "generate --all", "show", "serve"}) {
      assertThat(terminal(gone).run(command.split(" ")))
          .isEqualTo(new Said(3, "", "daybrief: the database cannot be reached\n"));
      assertThat(
              terminal(new DatabaseUnusableException("cannot prepare db", unreachable))
                  .run(command.split(" ")))
          .isEqualTo(new Said(3, "", "daybrief: cannot prepare db\n"));
    }
  }

  @Test
  void tellsAWrongConfigurationFromADatabaseThatIsGone() {
    assertThat(terminal(Problem.usage("unknown setting DAYBRIEF_PROT")).run("doctor"))
        .isEqualTo(new Said(2, "", "daybrief: unknown setting DAYBRIEF_PROT\n"));
    assertThat(
            terminal(new DatabaseUnusableException("the app role bypasses row security"))
                .run("doctor"))
        .isEqualTo(new Said(2, "", "daybrief: the app role bypasses row security\n"));
  }

  @Test
  void showsTheStackTraceOnlyWhenAsked() {
    var fault = new IllegalStateException();

    assertThat(terminal(fault).run("doctor").err())
        .isEqualTo(
            "daybrief: this should not happen, --verbose shows where it did:"
                + " java.lang.IllegalStateException\n");
    assertThat(terminal(fault).run("doctor", "--verbose").err()).contains("at dev.daybrief.cli");
    assertThat(terminal(fault).run("--verbose", "doctor").err()).contains("at dev.daybrief.cli");
  }
}
