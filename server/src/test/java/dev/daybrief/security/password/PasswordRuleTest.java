package dev.daybrief.security.password;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

  private static final List<String> KNOWN =
      List.of("Daybrief", "ana.lindqvist@harbour.example", "Ana Lindqvist", "Harbour Auto", "ha");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "passwordpassword",
        "Password1234567890",
        "P@$$w0rd-P@$$w0rd!",
        "pa ss wo rd 2026 !!",
        "Contraseña Contraseña",
        "contrasen\u0303a1234567",
        "Daybrief2026Daybrief",
        "d4ybr13f d4ybr13f",
        "harbour auto 2026!",
        "HarbourAuto-HarbourAuto",
        "ana.lindqvist.2026",
        "Lindqvist!Lindqvist",
        "welcome-harbour-2026",
        "aaaaaaaaaaaaaaaaaaaa",
        "aaaabbbbccccdddd",
        "abcdefghijklmnopq",
        "zyxwvutsrqponmlk",
        "123456789012345",
        "098765432109876",
        "qwertyuiopasdfghjkl",
        "Qwertz Uiop asdf 1234",
        "1qaz2wsx3edc4rfv",
        "ab12ab12ab12ab12ab12",
        "correct horse battery staple",
        "the quick brown fox jumps",
        "Summer Winter Spring 1",
        "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00",
        "               ",
        "iloveyouiloveyou99",
        "ｐａｓｓｗｏｒｄｐａｓｓｗｏｒｄ",
      })
  void refusesWhatIsGuessedFirst(String password) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PasswordRule.check(password, KNOWN))
        .withMessageContaining("guessed first");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery",
        "Grüße aus Zürich",
        "four trout sing at noon",
        "x9#Lq2!vB7$mK4@z",
        "kEw7-pTn3-Zc9f-Rq2h",
        "harbour lights over nine piers",
        "बारिश में भीगा हुआ पुराना शहर",
        "قطار الليل يعبر الجسر القديم",
        "月が綺麗ですね今夜は海辺で",
        "\uD83E\uDD8A\uD83C\uDF0B\uD83E\uDDED\uD83C\uDFBB\uD83E\uDD55\uD83D\uDE80\uD83E\uDDF2\uD83E\uDE81",
      })
  void takesWhatIsNot(String password) {
    assertThatCode(() -> PasswordRule.check(password, KNOWN)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ana.lindqvist.2026", "harbour auto 2026!", "d4ybr13f d4ybr13f 7"})
  void knowsTheMemberAndTheOrganization(String password) {
    assertThatIllegalArgumentException().isThrownBy(() -> PasswordRule.check(password, KNOWN));
    assertThatCode(() -> PasswordRule.check(password + " trout", List.of()))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kq7#wz2!", "kkqqwwz7"})
  void takesEightCharactersOfWhichFiveDiffer(String rest) {
    assertThatCode(() -> PasswordRule.check(rest, List.of())).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kq7#wz2", "kkqqwwzz"})
  void refusesFewer(String rest) {
    assertThatIllegalArgumentException().isThrownBy(() -> PasswordRule.check(rest, List.of()));
  }

  @Test
  void takesWordsOfFourLettersForNamesAndNoShorterOnes() {
    assertThatCode(() -> PasswordRule.check("zkqw7!2x", List.of("zkq"))).doesNotThrowAnyException();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PasswordRule.check("zkqw7!2xm", List.of("zkqw")));
  }
}
