package dev.daybrief.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.fact.Breakdown;
import dev.daybrief.fact.Dimension;
import dev.daybrief.insight.Contributor;
import dev.daybrief.insight.DayChange;
import dev.daybrief.insight.Insight;
import dev.daybrief.metric.Metric;
import dev.daybrief.narration.Renderer;
import dev.daybrief.verification.Verdict.Supported;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTest {

  private static final Insight CALLS = SomeVerdicts.change(Metric.CALLS_TOTAL);
  private static final Insight CAMPAIGN =
      new Contributor(
          (DayChange) CALLS, Dimension.CAMPAIGN, new Breakdown.Part("Brake check", 9, 3.2));

  private static boolean isKept(Insight line, String language, String title, String text) {
    return Verifier.verifyText(title, text, line, Renderer.of(Locale.forLanguageTag(language)))
        instanceof Supported;
  }

  @Test
  void findsTheValuesInAText() {
    assertThat(isKept(CALLS, "en", "Calls", "12 calls, more than the usual 4–9 for a Tuesday."))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13 calls, more than the usual 4–9 for a Tuesday.",
        "12 calls, fewer than the usual 4–9 for a Tuesday.",
        "12 calls, more than the usual 4–9 for a Wednesday.",
        "9 calls, more than the usual 4–12 for a Tuesday.",
        "12 calls, more than the usual 4–9 for a Tuesday. Talk over 3 of them."
      })
  void refusesAnyOther(String text) {
    assertThat(isKept(CALLS, "en", "Calls", text)).isFalse();
  }

  @Test
  void letsANounOfTheLineComeAgain() {
    assertThat(
            isKept(
                CAMPAIGN,
                "en",
                "Campaign and calls",
                "12 calls, more than the usual 4–9. It coincides with campaign Brake check: 9,"
                    + " usually about 3.2. Review the plan of the campaign."))
        .isTrue();
  }

  /// In German the word of a direction also says what a talk is about.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sprechen Sie über den Schichtplan.|true",
        "Die Anrufe liegen über dem Schichtplan.|false"
      })
  void readsADirectionAsAPlainWordWhereItIsOne(String sentence, boolean kept) {
    String text = "12 Anrufe, mehr als die üblichen 4–9 an einem Dienstag. ";
    assertThat(isKept(CALLS, "de", "Anrufe", text + sentence)).isEqualTo(kept);
  }
}
