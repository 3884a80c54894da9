package dev.daybrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.cli.Terminal.Said;
import dev.daybrief.postgres.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationCommandTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private final Terminal terminal = new Terminal(() -> new TestInstallation(postgres.database()));

  @BeforeEach
  void beginWithNone() {
    postgres.execute("TRUNCATE daybrief.organizations CASCADE");
  }

  private Said add(String slug, String name, String zone, String language) {
    return terminal.run(
        "organization", "add", slug, "--name", name, "--zone", zone, "--language", language);
  }

  @Test
  void addsAndLists() {
    Said added = add("bank", "The bank", "Asia/Jerusalem", "he-IL");
    add("a-b-9", "東京 😀 O'Neill; DROP TABLE", "Australia/Lord_Howe", "ja");

    assertThat(added.exitCode()).isZero();
    assertThat(added.out()).matches("added bank {2}[0-9a-f-]{36}\n");
    assertThat(terminal.run("organization", "list").out())
        .isEqualTo(
            """
            a-b-9                    Australia/Lord_Howe      ja       東京 😀 O'Neill; DROP TABLE
            bank                     Asia/Jerusalem           he-IL    The bank
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "UPPER", "a b", "a-", "ä", "a/b", "a\nb", "..", "a'b"})
  void refusesASlugThatIsNoShortName(String slug) {
    Said said = add(slug, "Name", "UTC", "en");

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("a slug has 1 to 63 lower-case letters");
    assertThat(terminal.run("organization", "list").out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "two\nlines", "\u001b[31mred", "bell\u0007"})
  void refusesANameThatPeopleCannotRead(String name) {
    Said said = add("bank", name, "UTC", "en");

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("a name has 1 to 200 characters and no control characters");
  }

  @ParameterizedTest
  @CsvSource({"Mars/Olympus, en, Mars/Olympus", "'', en, IANA zone", "UTC, not_a_tag, not_a_tag"})
  void refusesAZoneOrLanguageThatIsNone(String zone, String language, String named) {
    Said said = add("bank", "Name", zone, language);

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains(named).contains("example");
  }

  @Test
  void refusesATakenSlug() {
    add("bank", "First", "UTC", "en");

    Said said = add("bank", "Second", "UTC", "en");

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("There is an organisation \"bank\" already.");
    assertThat(terminal.run("organization", "list").out()).contains("First").hasLineCount(1);
  }

  @Test
  void setsWhenItIsOpen() {
    add("bank", "Bank", "UTC", "en");

    Said said = terminal.run("organization", "set", "bank", "--opening", "Sun-Thu 07:00-24:00");

    assertThat(said.exitCode()).isZero();
    assertThat(said.out()).startsWith("bank is open ").contains("07:00-24:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "always", "Mon-Fri", "Mon-Fri 18:00-09:00", "Mon-Fri 09:00-25:00"})
  void refusesHoursThatAreNone(String opening) {
    add("bank", "Bank", "UTC", "en");

    Said said = terminal.run("organization", "set", "bank", "--opening", opening);

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("\"" + opening + "\": ");
  }
}
