package dev.daybrief.security;

import static dev.daybrief.security.Signing.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.access.Deed;
import dev.daybrief.access.Principal;
import dev.daybrief.access.SignInDesk.Outcome;
import dev.daybrief.access.SignInDesk.Outcome.CodeNeeded;
import dev.daybrief.access.SignInDesk.Outcome.Refused;
import dev.daybrief.access.SignInDesk.Outcome.SignedIn;
import dev.daybrief.access.SignInDesk.Outcome.TooManyTries;
import dev.daybrief.security.factor.CodeMaker;
import dev.daybrief.security.factor.RecoveryCodes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInSignInTest {

  private static final String AT = "@harbour.example";

  private final Signing signing;

  BuiltInSignInTest(@TempDir Path home) {
    signing = new Signing(home);
  }

  private Outcome withCode(String code) {
    return signing.desk.signIn(signing.ana.email(), PASSWORD, Optional.of(code), "192.0.2.1");
  }

  @Test
  void opensASessionOfAMonth() {
    SignedIn session = signing.session(signing.ana);

    assertThat(session.member()).isEqualTo(signing.ana);
    assertThat(session.tokens().accessExpires())
        .isEqualTo(signing.now.truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofMinutes(15)));
    assertThat(session.tokens().refreshExpires()).isEqualTo(signing.now.plus(Duration.ofDays(30)));
    Principal principal = signing.principal(session);
    assertThat(principal)
        .isEqualTo(
            new Principal(
                signing.ana.id(),
                signing.ana.organization(),
                signing.ana.role(),
                principal.sessionId()));
    signing.now = signing.now.plus(Duration.ofDays(30)).minusMillis(1);
    assertThat(signing.desk.refresh(session.tokens().refresh())).isInstanceOf(SignedIn.class);
    assertThat(signing.refused).isEmpty();
  }

  @Test
  void endsASessionAfterAMonth() {
    SignedIn session = signing.session(signing.ana);
    signing.now = signing.now.plus(Duration.ofDays(30));

    assertThat(signing.desk.refresh(session.tokens().refresh())).isEqualTo(new Refused());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ana@harbour.example", " Ana@Harbour.EXAMPLE\t"})
  void knowsAnAddressHoweverItIsTyped(String email) {
    assertThat(signing.signIn(email, PASSWORD)).isInstanceOf(SignedIn.class);
    assertThat(signing.members.asked).containsExactly("ana@harbour.example");
  }

  @Test
  void composesTheCharactersOfAnAddress() {
    signing.signIn("zoe\u0308@harbour.example", PASSWORD);

    assertThat(signing.members.asked).containsExactly("zo\u00EB@harbour.example");
  }

  @Test
  void refusesAWrongPasswordAsItRefusesAnUnknownAddress() {
    assertThat(signing.signIn(signing.ana.email(), PASSWORD + "!")).isEqualTo(new Refused());
    assertThat(signing.refused)
        .extracting(Deed::subject)
        .containsExactly(signing.ana.id().toString());
    assertThat(signing.unknown).isZero();

    assertThat(signing.signIn("nobody@harbour.example", PASSWORD)).isEqualTo(new Refused());
    assertThat(signing.refused).hasSize(1);
    assertThat(signing.unknown).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ana", "@harbour", "a na@b", "a\0@b", "a\u007F@b", "a\uD800@b"})
  void asksTheStoreForNothingThatIsNoAddress(String email) {
    assertThat(signing.signIn(email, PASSWORD)).isEqualTo(new Refused());

    assertThat(signing.members.asked).isEmpty();
    assertThat(signing.unknown).isEqualTo(1);
  }

  @Test
  void asksTheStoreForAddressesAsLongAsMailHasThem() {
    String longest = "x".repeat(254 - AT.length()) + AT;

    signing.signIn(longest, PASSWORD);
    signing.signIn("x" + longest, PASSWORD);
    signing.signIn("!" + AT, PASSWORD);

    assertThat(signing.members.asked).containsExactly(longest, "!" + AT);
  }

  @Test
  void countsTriesOfAnAddressFromOnePlace() {
    for (int tried = 0; tried < 10; tried++) {
      assertThat(signing.signIn("Ana" + AT, "wrong")).isEqualTo(new Refused());
    }

    assertThat(signing.signIn("ana" + AT, PASSWORD))
        .isEqualTo(new TooManyTries(Duration.ofMinutes(15)));
    assertThat(signing.refused).hasSize(10);
    assertThat(signing.desk.signIn("ana" + AT, PASSWORD, Optional.empty(), "192.0.2.2"))
        .isInstanceOf(SignedIn.class);
  }

  @Test
  void countsOverlongAddressesByTheirBeginning() {
    String begin = "x".repeat(254);
    for (int tried = 0; tried < 10; tried++) {
      signing.signIn(begin + tried, "wrong");
    }

    assertThat(signing.signIn(begin + "others", "wrong")).isInstanceOf(TooManyTries.class);
    assertThat(signing.signIn("y" + begin, "wrong")).isEqualTo(new Refused());
  }

  @Test
  void forgetsTriesOfWhoSignedIn() {
    for (int round = 0; round < 3; round++) {
      for (int tried = 0; tried < 9; tried++) {
        signing.signIn(signing.ana.email(), "wrong");
      }
      assertThat(signing.signIn(signing.ana.email(), PASSWORD)).isInstanceOf(SignedIn.class);
    }
  }

  @Test
  void saysWhenToComeAgainWhereTooManyAreBeingChecked() {
    Thread.currentThread().interrupt();

    Outcome outcome = signing.signIn(signing.ana.email(), PASSWORD);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome).isEqualTo(new TooManyTries(Duration.ofSeconds(1)));
  }

  @Test
  void asksForACodeWhereThereIsASecondFactor() {
    CodeMaker maker = signing.withFactor(signing.ana, RecoveryCodes.make());

    assertThat(signing.signIn(signing.ana.email(), PASSWORD)).isEqualTo(new CodeNeeded());
    assertThat(signing.signIn(signing.ana.email(), "wrong")).isEqualTo(new Refused());
    assertThat(withCode(maker.code(signing.now, 0))).isInstanceOf(SignedIn.class);
    assertThat(signing.signIn(signing.ben.email(), PASSWORD)).isInstanceOf(SignedIn.class);
  }

  @Test
  void refusesAWrongCodeAsItRefusesAWrongPassword() {
    CodeMaker maker = signing.withFactor(signing.ana, RecoveryCodes.make());
    String wrong = maker.code(signing.now, 1_000);
    for (int tried = 0; tried < 5; tried++) {
      assertThat(withCode(wrong)).isEqualTo(new Refused());
    }

    assertThat(signing.refused).hasSize(5);
    assertThat(withCode(maker.code(signing.now, 0)))
        .isEqualTo(new TooManyTries(Duration.ofMinutes(15)));
  }

  @Test
  void passesOverACodeThatNobodyAskedFor() {
    assertThat(withCode("123456")).isInstanceOf(SignedIn.class);
  }

  @Test
  void opensNothingForWhoIsAnotherByThen() {
    signing.members.beforeTheNextChange =
        () -> {
          Principal ana = signing.principal(signing.session(signing.ana));
          signing.account.changePassword(ana, PASSWORD, "nine herons cross the weir");
        };

    assertThat(signing.signIn(signing.ana.email(), PASSWORD)).isEqualTo(new Refused());
  }

  @Test
  void renewsASessionWithATokenThatIsGoodOnce() {
    SignedIn first = signing.session(signing.ana);
    signing.now = signing.now.plusSeconds(60);

    var second = (SignedIn) signing.desk.refresh(first.tokens().refresh());

    assertThat(signing.principal(second)).isEqualTo(signing.principal(first));
    assertThat(second.tokens().refreshExpires()).isEqualTo(signing.now.plus(Duration.ofDays(30)));
    assertThat(signing.desk.refresh(second.tokens().refresh())).isInstanceOf(SignedIn.class);
    assertThat(signing.isOpen(signing.principal(first))).isTrue();
  }

  @Test
  void endsASessionAtOnceWhoseTokenCameTwice() {
    SignedIn first = signing.session(signing.ana);
    var second = (SignedIn) signing.desk.refresh(first.tokens().refresh());

    assertThat(signing.desk.refresh(first.tokens().refresh())).isEqualTo(new Refused());

    assertThat(signing.isOpen(signing.principal(first))).isFalse();
    assertThat(signing.desk.refresh(second.tokens().refresh())).isEqualTo(new Refused());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "\uD800"})
  void asksTheStoreForNothingThatIsNoToken(String token) {
    assertThat(signing.desk.refresh(token)).isEqualTo(new Refused());
    assertThat(signing.members.asked).isEmpty();
  }

  @Test
  void knowsNoTokenOfNobody() {
    assertThat(signing.desk.refresh("A".repeat(43))).isEqualTo(new Refused());
  }

  @Test
  void signsOutEverywhere() {
    SignedIn session = signing.session(signing.ana);
    SignedIn other = signing.session(signing.ana);

    signing.desk.signOut(signing.principal(session));

    assertThat(signing.isOpen(signing.principal(session))).isFalse();
    assertThat(signing.desk.refresh(session.tokens().refresh())).isEqualTo(new Refused());
    assertThat(signing.isOpen(signing.principal(other))).isTrue();
    assertThat(signing.desk.refresh(other.tokens().refresh())).isInstanceOf(SignedIn.class);
  }
}
