package dev.daybrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.access.Member;
import dev.daybrief.access.Role;
import dev.daybrief.cli.Terminal.Said;
import dev.daybrief.postgres.PostgresMemberStore;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OperatorCommandTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private final Terminal terminal = new Terminal(() -> new TestInstallation(postgres.database()));

  @BeforeEach
  void oneMember() {
    postgres.execute("TRUNCATE daybrief.organizations CASCADE");
    terminal.run("organization add bank --name Bank --zone UTC".split(" "));
    var bank = new PostgresOrganizations(postgres.database()).findBySlug("bank").orElseThrow();
    new PostgresMemberStore(postgres.database())
        .add(new Member(UUID.randomUUID(), bank.id(), "ana@example.com", "Ana", Role.VIEWER), "");
  }

  @Test
  void appointsListsAndDismisses() {
    Said added = terminal.run("operator", "add", "Ana@example.com");

    assertThat(added.exitCode()).isZero();
    assertThat(added.out()).isEqualTo("ana@example.com runs the installation now\n");
    assertThat(added.err()).contains("no second factor yet");
    assertThat(terminal.run("operator", "list"))
        .isEqualTo(new Said(0, "%-40s Ana%n".formatted("ana@example.com"), ""));
    assertThat(terminal.run("operator", "remove", "ana@example.com"))
        .isEqualTo(new Said(0, "ana@example.com runs it no more\n", ""));
    assertThat(terminal.run("operator", "list")).isEqualTo(new Said(0, "", ""));
  }

  @Test
  void saysWhatToDoWhereNobodyIsMeant() {
    Said added = terminal.run("operator", "add", "ben@example.com");
    Said removed = terminal.run("operator", "remove", "ana@example.com");

    assertThat(added.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(added.err()).contains("Nobody signs in with ben@example.com", "daybrief user add");
    assertThat(removed.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(removed.err()).contains("daybrief operator list");
  }
}
