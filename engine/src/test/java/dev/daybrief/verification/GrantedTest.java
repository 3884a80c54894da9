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
        "hi | फ़ोन लाइन की जाँच करें। | गायब पुर्ज़े मँगाएँ।",
        "en | Find out why the team needs help. | Find out why the supervisor left early.",
        "en | Thank the team. | Thank the team for their overtime.",
        "ar | يرجى شكر الفريق. | يرجى شكر الفريق على العمل الإضافي."
      })
  void letsAnAdviceAskForATroubleButNotKnowIt(String language, String asked, String known) {
    assertThat(isKept(language, asked)).isTrue();
    assertThat(isKept(language, known)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The agent may be ignoring callers.",
        "en | Management should have known.",
        "en | Competitors may be calling your customers.",
        "en | Credit goes to the new advisor.",
        "de | Kunden könnten zum Wettbewerb gehen.",
        "de | Rückrufe werden das beheben.",
        "es | Alguien podría ocultar llamadas.",
        "ar | قد يتجاهل الموظف المتصلين.",
        "hi | कोई कॉल छिपा रहा हो सकता है।",
        "en | Who let the trainee run the place alone again?",
        "es | ¿Quién ha vuelto a dejar solo al aprendiz?",
        "ar | من الذي ترك المتدرب وحده مرة أخرى؟"
      })
  void letsNothingAccuseOrCredit(String language, String sentence) {
    assertThat(isKept(language, sentence)).isFalse();
  }
}
