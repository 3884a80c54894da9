package dev.daybrief.verification;

import static dev.daybrief.verification.SomeVerdicts.isKept;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Check whether parts are missing. | Order the missing parts.",
        "en | Look for errors in the routing. | Fix the faulty routing.",
        "de | Suchen Sie nach Störungen. | Beheben Sie die Störung.",
        "es | Revise si hay averías en la línea. | Repare la avería de la línea.",
        "ar | يرجى التحقق من خطوط الهاتف. | يرجى إصلاح العطل.",
        "hi | फ़ोन लाइन की जाँच करें। | गायब पुर्ज़े मँगाएँ।"
      })
  void letsAnAdviceAskForATroubleButNotKnowIt(String language, String asked, String known) {
    assertThat(isKept(language, asked)).isTrue();
    assertThat(isKept(language, known)).isFalse();
  }
}
