package dev.daybrief.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.access.InMemoryOperators;
import dev.daybrief.access.InMemoryTeam;
import dev.daybrief.access.Person;
import dev.daybrief.access.Principal;
import dev.daybrief.access.Team.Wish;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenAuthenticatorTest {

  private final Signing signing;
  private final InMemoryOperators operators;
  private final TokenAuthenticator authenticator;
  private final String token;
  private Instant now;

  TokenAuthenticatorTest(@TempDir Path home) {
    signing = new Signing(home);
    now = signing.now;
    operators = new InMemoryOperators(signing.stored);
    authenticator =
        new TokenAuthenticator(
            signing.tokens, signing.revocations, signing.stored, operators, () -> now);
    token = signing.session(signing.ben).tokens().access();
  }

  @Test
  void knowsWhoHoldsATokenUntilItIsOver() {
    assertThat(authenticator.authenticate(token))
        .map(Principal::memberId)
        .contains(signing.ben.id());
    assertThat(authenticator.authenticate(token + "A")).isEmpty();
    Instant over = signing.now.minusMillis(250).plus(Duration.ofMinutes(15)).plusSeconds(30);

    now = over.minusNanos(1);
    assertThat(authenticator.authenticate(token)).isPresent();
    now = over;
    assertThat(authenticator.authenticate(token)).isEmpty();
  }

  @Test
  void refusesATokenWhoseSessionIsClosed() {
    Principal ben = authenticator.authenticate(token).orElseThrow();

    signing.desk.signOut(ben);

    assertThat(authenticator.authenticate(token)).isEmpty();
    assertThat(authenticator.person(token)).isEmpty();
  }

  /// Tokens that are asked for the first time are over for those who check them.
  @Test
  void checksASignatureOnce() {
    assertThat(authenticator.authenticate(token)).isPresent();
    String another = signing.session(signing.ana).tokens().access();
    signing.now = signing.now.plus(Duration.ofHours(1));

    assertThat(authenticator.authenticate(token)).isPresent();
    assertThat(authenticator.authenticate(another)).isEmpty();
  }

  @Test
  void tellsWhoAMemberIsAsLongAsThereIsOne() {
    assertThat(authenticator.person(token)).contains(Person.of(signing.ben));

    new InMemoryTeam(signing.stored)
        .change(
            Signing.HARBOUR.id(),
            signing.ana.id(),
            signing.ben.id(),
            new Wish(Optional.empty(), Optional.of(false)));

    assertThat(authenticator.person(token)).isEmpty();
    assertThat(authenticator.person("no token")).isEmpty();
  }

  @Test
  void asksEachTimeWhetherSomebodyOperates() {
    assertThat(authenticator.operates(token)).isFalse();
    operators.appoint(signing.ben.email());
    assertThat(authenticator.operates(token)).isTrue();
    operators.dismiss(signing.ben.email());
    assertThat(authenticator.operates(token)).isFalse();
  }

  @Test
  void hasNothingToPrepare() {
    assertThat(authenticator.isUnprepared("no token")).isFalse();
  }
}
