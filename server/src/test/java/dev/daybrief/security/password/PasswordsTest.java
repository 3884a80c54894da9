package dev.daybrief.security.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PasswordsTest {

  private final Passwords passwords = new Passwords();

  @Test
  void knowsAPasswordAgainHoweverItIsComposed() {
    String hash = passwords.hash("Gru\u00DFe aus Z\u00FCrich");

    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(passwords.matches("Gru\u00DFe aus Zu\u0308rich", hash)).contains(true);
    assertThat(passwords.matches("Gru\u00DFe aus Zurich", hash)).contains(false);
  }

  @Test
  void countsCharactersNotBytes() {
    assertThatIllegalArgumentException().isThrownBy(() -> passwords.hash("x".repeat(14)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> passwords.hash("\uD83D\uDE00".repeat(14)));
    assertThat(passwords.hash("\uD83D\uDE00".repeat(15))).startsWith("$argon2id$");
  }

  @Test
  void cutsNoLongPassword() {
    String hash = passwords.hash("x".repeat(1000));

    assertThat(passwords.matches("x".repeat(1000), hash)).contains(true);
    assertThat(passwords.matches("x".repeat(1001), hash)).contains(false);
    assertThat(passwords.matches("x".repeat(100_000), hash)).contains(false);
  }

  @Test
  void refusesHalvesOfCharacters() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> passwords.hash("x".repeat(20) + "\uD800"));
    assertThat(passwords.matches("x".repeat(20) + "\uD800", passwords.hash("x".repeat(20) + "?")))
        .contains(false);
  }

  @Test
  void saltsEachHash() {
    String password = "nine herons cross the weir";

    assertThat(passwords.hash(password)).isNotEqualTo(passwords.hash(password));
  }

  @Test
  void takesATurnForEachThatItChecksAndGivesItBack() {
    var turns = new Semaphore(1);
    var one = new Passwords(turns);

    String hash = one.hash("nine herons cross the weir");
    assertThat(turns.availablePermits()).isEqualTo(1);
    assertThat(one.matches("nine herons cross the weir", hash)).contains(true);
    assertThat(turns.availablePermits()).isEqualTo(1);
  }

  @Test
  void checksNothingWhereTooManyAreBeingChecked() {
    var none =
        new Passwords(
            new Semaphore(0) {
              @Override
              public boolean tryAcquire(long timeout, TimeUnit unit) {
                return super.tryAcquire();
              }
            });

    assertThat(none.matches("any", CheapHash.of("any"))).isEmpty();
  }

  @Test
  void stopsWaitingForItsTurnWhenItIsTold() {
    Thread.currentThread().interrupt();

    assertThat(passwords.matches("any", CheapHash.of("any"))).isEmpty();

    assertThat(Thread.interrupted()).isTrue();
  }
}
