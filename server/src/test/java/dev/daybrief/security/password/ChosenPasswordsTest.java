package dev.daybrief.security.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.daybrief.access.Member;
import dev.daybrief.access.Role;
import dev.daybrief.day.InMemoryOrganizations;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChosenPasswordsTest {

  private static final Organization QUAY =
      new Organization(
          new OrganizationId(new UUID(5, 6)), "quaywerk", "Moorings", ZoneOffset.UTC, Locale.UK);
  private static final Member ANA =
      new Member(new UUID(1, 2), QUAY.id(), "lindqvist@tidewater.example", "Anneli", Role.VIEWER);

  private final Passwords passwords = new Passwords();
  private final InMemoryOrganizations organizations =
      new InMemoryOrganizations(InstantSource.fixed(Instant.EPOCH));
  private final ChosenPasswords chosen = new ChosenPasswords(passwords, organizations);

  ChosenPasswordsTest() {
    organizations.add(QUAY, false);
  }

  @Test
  void hashesWhatNobodyGuesses() {
    String password = "nine herons cross the weir";

    assertThat(passwords.matches(password, chosen.hash(password, ANA))).contains(true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"daybrief", "lindqvist", "tidewater", "anneli", "quaywerk", "moorings"})
  void refusesWhatIsKnownOfTheMember(String word) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> chosen.hash(word + "x7" + word + "k4" + word, ANA))
        .withMessageContaining("guessed first");
  }

  @ParameterizedTest
  @ValueSource(strings = {"too short", "aaaa", ""})
  void saysHowLongAPasswordIsBeforeAnythingElse(String password) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> chosen.hash(password, ANA))
        .withMessageContaining("15 to 1000 characters");
  }
}
