package dev.daybrief.security.factor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

  /// RFC 6238, appendix B, of which the last six digits.
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void makesTheCodesOfTheStandard(long second, String code) {
    assertThat(Totp.code(SECRET, Totp.stepOf(Instant.ofEpochSecond(second)))).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "29, 0", "30, 1", "59, 1", "60, 2", "-1, -1"})
  void takesTheStepBeforeTheOneNowAndTheOneAfter(long second, long step) {
    Instant now = Instant.ofEpochSecond(second);
    for (long near = step - 1; near <= step + 1; near++) {
      assertThat(Totp.stepOf(Totp.code(SECRET, near), SECRET, now)).hasValue(near);
    }
    assertThat(Totp.stepOf(Totp.code(SECRET, step - 2), SECRET, now)).isEmpty();
    assertThat(Totp.stepOf(Totp.code(SECRET, step + 2), SECRET, now)).isEmpty();
  }

  /// RFC 4648, section 10.
  @ParameterizedTest
  @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "foobar, MZXW6YTBOI"})
  void writesBase32(String text, String written) {
    assertThat(Base32.of(text.getBytes(US_ASCII))).isEqualTo(written);
  }

  @Test
  void readsDigitsInAnyScriptAndGroups() {
    assertThat(Totp.digits("287 082")).contains("287082");
    assertThat(Totp.digits("٢٨٧٠٨٢")).contains("287082");
    assertThat(Totp.digits("२८७०८२")).contains("287082");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "28708", "2870821", "28708a", "-28708", "28.082", "\uD83D\uDE00"})
  void readsNothingElse(String typed) {
    assertThat(Totp.digits(typed)).isEmpty();
  }
}
