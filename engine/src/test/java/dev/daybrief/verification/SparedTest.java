package dev.daybrief.verification;

import static dev.daybrief.verification.SomeVerdicts.change;
import static dev.daybrief.verification.SomeVerdicts.isKept;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.metric.Metric;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SparedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Call these customers first. | These customers came first.",
        "en | Consider explaining prices more clearly. | Calls come more clearly.",
        "en | Consider explaining prices to customers. | The campaign may explain these calls.",
        "de | Rufen Sie diese Kunden zuerst zurück. | Diese Kunden waren zuerst da.",
        "es | Llame primero a estos clientes. | Los clientes son lo primero."
      })
  void sparesOrderAndMannerInAnAdviceAlone(String language, String advice, String news) {
    assertThat(isKept(language, advice)).isTrue();
    assertThat(isKept(language, news)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | {value:counted} urgent. | {value:counted} of them.",
        "de | {value:counted} dringend. | {value:counted} davon.",
        "es | {value:counted} urgentes. | {value:counted} de ellas.",
        "ar | {value:counted} عاجلة. | {value:counted} منها.",
        "hi | {value:counted} ज़रूरी। | उनमें {value:counted}।"
      })
  void refuseWhatMakesANumberOneOfSome(String language, String adjective, String part) {
    assertThat(saysInTitle(language, "{value:counted}")).isTrue();
    assertThat(saysInTitle(language, adjective)).isFalse();
    assertThat(saysInTitle(language, part)).isFalse();
  }

  private static boolean saysInTitle(String language, String title) {
    return isKept(change(Metric.CALLS_MISSED), language, title, "{value:counted}.");
  }
}
