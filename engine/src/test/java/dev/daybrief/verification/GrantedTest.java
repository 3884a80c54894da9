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

class GrantedTest {

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
        "en | Check whether parts are missing. | Order the missing parts.",
        "en | Look for errors in the routing. | Fix the faulty routing.",
        "de | Suchen Sie nach Störungen. | Beheben Sie die Störung.",
        "es | Revise si hay averías en la línea. | Repare la avería de la línea.",
        "ar | يرجى التحقق من خطوط الهاتف. | يرجى إصلاح العطل.",
        "hi | फ़ोन लाइन की जाँच करें। | गायब पुर्ज़े मँगाएँ।"
      })
  void letsAnAdviceAskForATroubleButNotKnowIt(String language, String asked, String known) {
    assertThat(keeps(language, asked)).isTrue();
    assertThat(keeps(language, known)).isFalse();
  }
}
