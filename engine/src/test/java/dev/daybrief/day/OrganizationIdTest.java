package dev.daybrief.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationIdTest {

  private static final String TEXT = "0190a000-0000-7000-8000-00000000000a";

  @Test
  void readsWhatItWrites() {
    OrganizationId id = OrganizationId.parse(TEXT);

    assertThat(id).hasToString(TEXT).isEqualTo(OrganizationId.parse(TEXT.toUpperCase(Locale.ROOT)));
  }

  /// Fuzzing found the first one in a token of an outside issuer, taken for the id above.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0190a000-0000-7000-8000-a",
        "190a000-0-7000-8000-a",
        "",
        "0190a00000007000800000000000000a",
        " 0190a000-0000-7000-8000-00000000000a"
      })
  void readsNothingElse(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> OrganizationId.parse(text));
  }
}
