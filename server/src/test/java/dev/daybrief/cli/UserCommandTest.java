package dev.daybrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.cli.Terminal.Said;
import dev.daybrief.postgres.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserCommandTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private static final String PASSWORD = "correct horse battery";
  private static final InputStream INPUT = System.in;

  private final Terminal terminal = new Terminal(() -> new TestInstallation(postgres.database()));

  @BeforeEach
  void oneOrganization() {
    postgres.execute("TRUNCATE daybrief.organizations CASCADE");
    terminal.run("organization add bank --name Bank --zone UTC".split(" "));
  }

  @AfterEach
  void giveTheInputBack() {
    System.setIn(INPUT);
  }

  private Said add(String email, String name, String role, String typed) {
    System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
    return terminal.run(
        "user", "add", email, "--organization", "bank", "--name", name, "--role", role);
  }

  private String members() {
    return terminal.run("user", "list", "--organization", "bank").out();
  }

  @Test
  void addsAMemberWithThePasswordOfStandardInput() {
    Said said = add("ana@example.com", "Ana", "Manager", PASSWORD + "\nnot this\n");

    assertThat(said).isEqualTo(new Said(0, "added ana@example.com to bank as manager\n", ""));
    assertThat(members()).isEqualTo("%-40s manager  Ana%n".formatted("ana@example.com"));
    assertThat(postgres.text("SELECT password_hash FROM daybrief.members"))
        .startsWith("$argon2id$")
        .doesNotContain(PASSWORD);
  }

  @Test
  void refusesAShortOrMissingPassword() {
    for (String typed : new String[] {"", "\n", "short\n"}) {
      Said said = add("ana@example.com", "Ana", "viewer", typed);

      assertThat(said.exitCode()).isEqualTo(2);
      assertThat(said.err()).contains("a password has 15 to 1000 characters");
    }
    assertThat(members()).isEmpty();
  }

  @Test
  void refusesAPasswordThatIsGuessedSoon() {
    Said said = add("ana@example.com", "Ana", "viewer", "bank-password-123\n");

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("guessed first").doesNotContain("bank-password");
    assertThat(members()).isEmpty();
  }

  @Test
  void takesASecondFactorThatWasLost() {
    add("ana@example.com", "Ana", "admin", PASSWORD + "\n");
    postgres.execute(
        "INSERT INTO daybrief.second_factors SELECT organization_id, member_id, '', true"
            + " FROM daybrief.members");
    String[] off = {"user", "second-factor-off", "Ana@example.com"};

    assertThat(terminal.run(off)).isEqualTo(new Said(0, "second factor off\n", ""));

    assertThat(postgres.text("SELECT count(*) FROM daybrief.second_factors")).isEqualTo("0");
    assertThat(terminal.run(off)).isEqualTo(new Said(0, "there was none\n", ""));
    off[2] = "eve@example.com";
    assertThat(terminal.run(off).exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ana", "ana@", "@example.com", "a b@example.com", "a@b@c", "a\n@example.com"})
  void refusesWhatIsNoAddress(String email) {
    Said said = add(email, "Ana", "viewer", PASSWORD);

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("an e-mail address has the form name@example.com");
  }

  @Test
  void refusesATakenAddress() {
    add("ana@example.com", "Ana", "viewer", PASSWORD);

    Said said = add("ANA@example.com", "Other", "admin", PASSWORD);

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).isEqualTo("daybrief: The address ANA@example.com is taken.\n");
    assertThat(members()).hasLineCount(1);
  }

  @Test
  void refusesAnOrganizationItDoesNotKnow() {
    Said said = terminal.run("user", "list", "--organization", "nobody");

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("There is no organisation \"nobody\"");
  }
}
