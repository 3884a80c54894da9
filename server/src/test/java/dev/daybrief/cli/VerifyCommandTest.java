package dev.daybrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.cli.Terminal.Said;
import dev.daybrief.postgres.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyCommandTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private static final String COUNT_ANEW = "generate --all --date 2026-11-17 --force";

  @BeforeAll
  static void importACall(@TempDir Path folder) throws IOException {
    terminal().run("organization add bank --name Bank --zone Asia/Jerusalem".split(" "));
    terminal().run("organization add shop --name Shop --zone Europe/Paris".split(" "));
    Path file =
        Files.writeString(
            folder.resolve("calls.csv"),
            """
            external_id,status,created_at,updated_at
            a,Ready,2026-11-16T10:00:00Z,
            b,Ready,2026-11-16T11:00:00Z,
            b,Missed,2026-11-16T11:00:00Z,2026-11-17T08:00:00Z
            """);
    assertThat(terminal().run("import", "calls", file.toString(), "--organization", "bank"))
        .extracting(Said::exitCode)
        .isEqualTo(0);
  }

  @BeforeEach
  void countAnew() {
    assertThat(terminal().run(COUNT_ANEW.split(" ")).exitCode()).isZero();
  }

  private static Terminal terminal() {
    return new Terminal(() -> new TestInstallation(postgres.database()));
  }

  @Test
  void agreesWithWhatWasCounted() {
    assertThat(terminal().run("verify", "--all"))
        .isEqualTo(
            new Said(
                0,
                """
                bank: 2 days recounted, 0 numbers differ
                shop: 1 days recounted, 0 numbers differ
                """,
                ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"calls_ready", "calls_missed", "calls_total", "talk_seconds", "feedback_comments"})
  void findsANumberThatWasChanged(String column) {
    postgres.execute(
        "UPDATE daybrief.daily_facts SET %s = %s + 3 WHERE day = '2026-11-17'"
            .formatted(column, column));

    Said said = terminal().run("verify", "--organization", "bank", "--organization", "shop");

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.out())
        .containsPattern("bank  2026-11-17  " + column + ": stored \\d, recounted \\d\n")
        .containsPattern("shop  2026-11-17  " + column + ": stored 3, recounted 0\n")
        .contains("bank: 2 days recounted, 1 numbers differ");
    assertThat(said.err()).contains("`daybrief generate --force`");
  }

  @Test
  void findsACallThatVanishedFromTheRecords() {
    postgres.execute("UPDATE daybrief.calls SET is_demo = true WHERE external_id = 'a'");

    Said said = terminal().run("verify", "--organization", "bank");

    postgres.execute("UPDATE daybrief.calls SET is_demo = false");
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.out()).contains("calls_waiting: stored 1, recounted 0");
  }

  @Test
  void looksAtThePeriodAlone() {
    postgres.execute("UPDATE daybrief.daily_facts SET calls_total = 99 WHERE day = '2026-11-17'");

    for (String period :
        List.of("--to 2026-11-16", "--from 2026-11-18", "--from 1999-01-01 --to 1999-12-31")) {
      assertThat(terminal().run(("verify --all " + period).split(" ")).exitCode())
          .as(period)
          .isZero();
    }
    assertThat(terminal().run("verify", "--all", "--from", "2026-11-17").exitCode()).isEqualTo(1);
  }
}
