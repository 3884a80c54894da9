package dev.daybrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.cli.Terminal.Said;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.theme.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ThemesCommandTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private final Terminal terminal = new Terminal(() -> new TestInstallation(postgres.database()));

  @Test
  void printsTheKeywordsThatCanBeReadAgain() {
    Said said = terminal.run("themes");

    assertThat(said.exitCode()).isZero();
    assertThat(said.err()).isEmpty();
    assertThat(said.out()).isEqualTo(Taxonomy.standardText()).contains("waiting_time");
  }

  @Test
  void readsStoredCommentsAgain(@TempDir Path folder) throws IOException {
    terminal.run("organization add bank --name Bank --zone Asia/Jerusalem".split(" "));
    Path file =
        Files.writeString(
            folder.resolve("feedback.csv"),
            """
            external_id,created_at,nps_score,comment
            a,2026-11-16T10:00:00Z,2,I waited two hours. Far too long.
            b,2026-11-16T11:00:00Z,9,
            """);
    terminal.run("import", "feedback", file.toString(), "--organization", "bank");
    postgres.execute("UPDATE daybrief.feedback SET themes = '{}'");

    assertThat(terminal.run("themes", "--reread", "--all").out())
        .isEqualTo("bank: 1 comments read, 1 say something else now\n");
    assertThat(postgres.text("SELECT themes::text FROM daybrief.feedback WHERE external_id = 'a'"))
        .contains("waiting_time");
    assertThat(terminal.run("themes", "--reread", "--organization", "bank").out())
        .isEqualTo("bank: 1 comments read, 0 say something else now\n");
  }

  @Test
  void wantsToKnowWhose() {
    assertThat(terminal.run("themes", "--all").err()).contains("Say --reread");
    assertThat(terminal.run("themes", "--reread").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(terminal.run("themes", "--reread", "--organization", "nobody").err())
        .contains("There is no organisation \"nobody\"");
  }
}
