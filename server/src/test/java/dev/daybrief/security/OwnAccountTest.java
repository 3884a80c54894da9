package dev.daybrief.security;

import static dev.daybrief.security.Signing.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.access.AccountDesk.Outcome;
import dev.daybrief.access.AccountDesk.Outcome.Begun;
import dev.daybrief.access.AccountDesk.Outcome.Confirmed;
import dev.daybrief.access.AccountDesk.Outcome.Done;
import dev.daybrief.access.AccountDesk.Outcome.NotProven;
import dev.daybrief.access.AccountDesk.Outcome.OutOfTurn;
import dev.daybrief.access.AccountDesk.Outcome.TooManyTries;
import dev.daybrief.access.AccountDesk.Outcome.Unfit;
import dev.daybrief.access.AccountDesk.SecondFactor;
import dev.daybrief.access.Principal;
import dev.daybrief.access.SignInDesk.Outcome.SignedIn;
import dev.daybrief.security.factor.CodeMaker;
import dev.daybrief.security.factor.RecoveryCodes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnAccountTest {

  private static final String WANTED = "nine herons cross the weir";

  private final Signing signing;
  private final OwnAccount account;
  private final Principal here;
  private final Principal elsewhere;

  OwnAccountTest(@TempDir Path home) {
    signing = new Signing(home);
    account = signing.account;
    here = signing.principal(signing.session(signing.ana));
    elsewhere = signing.principal(signing.session(signing.ana));
  }

  private Principal gone() {
    return new Principal(new UUID(9, 9), here.organization(), here.role(), here.sessionId());
  }

  @Test
  void changesThePasswordAndEndsTheOtherSessions() {
    assertThat(account.changePassword(here, PASSWORD, WANTED)).isEqualTo(new Done());

    assertThat(signing.isOpen(here)).isTrue();
    assertThat(signing.isOpen(elsewhere)).isFalse();
    assertThat(signing.signIn(signing.ana.email(), WANTED)).isInstanceOf(SignedIn.class);
    assertThat(signing.signIn(signing.ana.email(), PASSWORD)).isNotInstanceOf(SignedIn.class);
  }

  @Test
  void takesNoPasswordThatIsGuessedFirst() {
    assertThat(account.changePassword(here, PASSWORD, "harbour ana harbour ana"))
        .isInstanceOfSatisfying(
            Unfit.class, unfit -> assertThat(unfit.why()).contains("guessed first"));
    assertThat(account.changePassword(here, PASSWORD, "short"))
        .isInstanceOfSatisfying(
            Unfit.class, unfit -> assertThat(unfit.why()).contains("15 to 1000 characters"));
    assertThat(signing.isOpen(elsewhere)).isTrue();
  }

  @Test
  void changesNothingWithoutThePassword() {
    assertThat(account.changePassword(here, WANTED, WANTED)).isEqualTo(new NotProven());
    assertThat(account.beginSecondFactor(here, WANTED)).isEqualTo(new NotProven());
    assertThat(account.changePassword(gone(), PASSWORD, WANTED)).isEqualTo(new NotProven());
    assertThat(account.confirmSecondFactor(gone(), "123456")).isEqualTo(new NotProven());
    assertThat(signing.signIn(signing.ana.email(), PASSWORD)).isInstanceOf(SignedIn.class);
  }

  @Test
  void changesNothingOfWhoIsAnotherByThen() {
    signing.members.beforeTheNextChange =
        () -> account.changePassword(elsewhere, PASSWORD, "the other session was first");

    assertThat(account.changePassword(here, PASSWORD, WANTED)).isEqualTo(new NotProven());
  }

  @Test
  void countsTriesOfASessionAlone() {
    for (int tried = 0; tried < 10; tried++) {
      assertThat(account.changePassword(here, "wrong", WANTED)).isEqualTo(new NotProven());
    }

    assertThat(account.changePassword(here, PASSWORD, WANTED))
        .isEqualTo(new TooManyTries(Duration.ofMinutes(15)));
    assertThat(account.changePassword(elsewhere, PASSWORD, WANTED)).isEqualTo(new Done());
  }

  @Test
  void forgetsTriesOfWhoKnewThePassword() {
    for (int round = 0; round < 3; round++) {
      for (int tried = 0; tried < 9; tried++) {
        account.changePassword(here, "wrong", WANTED);
      }
      assertThat(account.changePassword(here, PASSWORD, "short")).isInstanceOf(Unfit.class);
    }
  }

  @Test
  void saysWhenToComeAgainWhereTooManyAreBeingChecked() {
    Thread.currentThread().interrupt();

    Outcome outcome = account.changePassword(here, PASSWORD, WANTED);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome).isEqualTo(new TooManyTries(Duration.ofSeconds(1)));
  }

  @Test
  void putsASecondFactorInForceAndEndsTheOtherSessions() {
    assertThat(account.secondFactor(here)).isEqualTo(new SecondFactor(false, 0));
    var begun = (Begun) account.beginSecondFactor(here, PASSWORD);
    assertThat(begun.uri()).startsWith("otpauth://totp/").contains(begun.secret());
    var maker = new CodeMaker(begun.secret());
    assertThat(account.confirmSecondFactor(here, maker.code(signing.now, 1_000)))
        .isEqualTo(new NotProven());
    assertThat(signing.isOpen(elsewhere)).isTrue();

    var confirmed = (Confirmed) account.confirmSecondFactor(here, maker.code(signing.now, 0));

    assertThat(confirmed.recoveryCodes()).hasSize(10);
    assertThat(account.secondFactor(here)).isEqualTo(new SecondFactor(true, 10));
    assertThat(signing.isOpen(here)).isTrue();
    assertThat(signing.isOpen(elsewhere)).isFalse();
    assertThat(signing.factors.check(signing.ana, confirmed.recoveryCodes().getFirst()))
        .isEqualTo(new dev.daybrief.security.factor.SecondFactors.Verdict.Right());
    assertThat(account.beginSecondFactor(here, PASSWORD)).isEqualTo(new OutOfTurn());
    assertThat(account.confirmSecondFactor(here, "123456")).isEqualTo(new OutOfTurn());
  }

  @Test
  void removesASecondFactorForPasswordAndCode() {
    var codes = RecoveryCodes.make();
    CodeMaker maker = signing.withFactor(signing.ana, codes);

    assertThat(account.removeSecondFactor(here, "wrong", maker.code(signing.now, 0)))
        .isEqualTo(new NotProven());
    assertThat(account.removeSecondFactor(here, PASSWORD, maker.code(signing.now, 1_000)))
        .isEqualTo(new NotProven());
    assertThat(account.secondFactor(here).on()).isTrue();
    assertThat(account.removeSecondFactor(here, PASSWORD, codes.shown().getLast()))
        .isEqualTo(new Done());

    assertThat(account.secondFactor(here).on()).isFalse();
    assertThat(account.removeSecondFactor(here, PASSWORD, maker.code(signing.now, 0)))
        .isEqualTo(new OutOfTurn());
  }

  @Test
  void waitsWhereCodesWereTriedTooOften() {
    CodeMaker maker = signing.withFactor(signing.ana, RecoveryCodes.make());
    for (int tried = 0; tried < 5; tried++) {
      account.removeSecondFactor(here, PASSWORD, maker.code(signing.now, 1_000));
    }

    assertThat(account.removeSecondFactor(here, PASSWORD, maker.code(signing.now, 0)))
        .isEqualTo(new TooManyTries(Duration.ofMinutes(15)));
  }
}
