package dev.daybrief.verification;

import static dev.daybrief.narration.SomeDrafts.draft;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.fact.Fact;
import dev.daybrief.insight.DayChange;
import dev.daybrief.insight.Insight;
import dev.daybrief.insight.UsualRange;
import dev.daybrief.metric.Metric;
import dev.daybrief.verification.Verdict.Supported;
import java.time.DayOfWeek;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SparedTest {

  private static final Insight CHANGE =
      new DayChange(
          new Fact(Metric.CALLS_MISSED, 12, 12), new UsualRange(4, 9, DayOfWeek.TUESDAY, 84), 1e-5);

  private static boolean keeps(String language, String sentence) {
    return Verifier.verify(
            draft("{metric:capital}", "{value:counted}. " + sentence),
            CHANGE,
            Locale.forLanguageTag(language))
        instanceof Supported;
  }

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
    assertThat(keeps(language, advice)).isTrue();
    assertThat(keeps(language, news)).isFalse();
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
    return Verifier.verify(
            draft(title, "{value:counted}."), CHANGE, Locale.forLanguageTag(language))
        instanceof Supported;
  }
}
