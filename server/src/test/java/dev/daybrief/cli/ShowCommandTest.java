package dev.daybrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.cli.Terminal.Said;
import dev.daybrief.postgres.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ShowCommandTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  @BeforeAll
  static void makeABrief() {
    terminal().run("organization", "add", "bank", "--name", "The bank", "--zone", "Asia/Jerusalem");
    assertThat(terminal().run("generate", "--all").exitCode()).isZero();
  }

  private static Terminal terminal() {
    return new Terminal(() -> new TestInstallation(postgres.database()));
  }

  @Test
  void printsTheFiveLinesOfYesterdayForTheOnlyOrganization() {
    Said said = terminal().run("show");

    assertThat(said.exitCode()).isZero();
    assertThat(said.err()).isEmpty();
    assertThat(said.out()).startsWith("The bank · 2026-11-17 · Asia/Jerusalem\n");
    assertThat(said.out().lines().filter(line -> line.matches("[1-5]  .*"))).hasSize(5);
    assertThat(said.out()).containsPattern("1 +0  .*").containsPattern("2 +0  .*");
    assertThat(said.out()).containsPattern("revision 1, published \\S+Z\n$");
    assertThat(terminal().run("show", "--organization", "bank", "--date", "2026-11-17").out())
        .isEqualTo(said.out());
  }

  @Test
  void saysHowToMakeABriefThatIsNotThere() {
    Said said = terminal().run("show", "--date", "2026-11-16");

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err())
        .contains("`daybrief generate --organization bank --date 2026-11-16` makes it.");
  }

  @Test
  void asksWhichOrganizationWhereThereAreSeveral() {
    terminal().run("organization", "add", "shop", "--name", "Shop", "--zone", "Europe/Paris");

    Said said = terminal().run("show");

    postgres.execute(
        """
        DELETE FROM daybrief.data_versions USING daybrief.organizations o
        WHERE o.organization_id = data_versions.organization_id AND o.slug = 'shop';
        DELETE FROM daybrief.due_briefs USING daybrief.organizations o
        WHERE o.organization_id = due_briefs.organization_id AND o.slug = 'shop';
        DELETE FROM daybrief.organizations WHERE slug = 'shop'""");
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("--organization SLUG").contains("2 known ones");
  }

  @Test
  void letsNoNameCommandTheTerminal() {
    postgres.execute("UPDATE daybrief.organizations SET name = E'back\\u202Ewards\\u2028next'");

    Said shown = terminal().run("show");
    Said listed = terminal().run("organization", "list");

    postgres.execute("UPDATE daybrief.organizations SET name = 'The bank'");
    assertThat(shown.out()).startsWith("back\\u202ewards\\u2028next · 2026-11-17");
    assertThat(listed.out()).endsWith(" back\\u202ewards\\u2028next\n");
  }
}
