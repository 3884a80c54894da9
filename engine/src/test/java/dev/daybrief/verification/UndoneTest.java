package dev.daybrief.verification;

import static dev.daybrief.narration.SomeDrafts.draft;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.fact.Fact;
import dev.daybrief.insight.DayChange;
import dev.daybrief.insight.Insight;
import dev.daybrief.insight.OpenWork;
import dev.daybrief.insight.UsualRange;
import dev.daybrief.metric.Metric;
import dev.daybrief.verification.Verdict.Supported;
import java.time.DayOfWeek;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UndoneTest {

  private static final Insight OPEN = new OpenWork(new Fact(Metric.FEEDBACK_NOT_CONTACTED, 12, 12));
  private static final Insight CHANGE =
      new DayChange(
          new Fact(Metric.FEEDBACK_DETRACTORS, 12, 12),
          new UsualRange(4, 9, DayOfWeek.TUESDAY, 84),
          1e-5);

  private static boolean keeps(Insight line, String language, String text) {
    return Verifier.verify(draft("{metric:capital}", text), line, Locale.forLanguageTag(language))
        instanceof Supported;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | {value:counted} have not been called yet. | {value:counted} have not been happy yet.",
        "de | Noch nicht kontaktiert: {value:counted}. | Noch nicht zufrieden: {value:counted}.",
        "es | Aún no contactados: {value:counted}. | Aún no decididos: {value:counted}.",
        "ar | دون متابعة بعد: {value:counted}. | دون قرار بعد: {value:counted}."
      })
  void letsOpenWorkDenyTheCallItCounts(String language, String call, String other) {
    assertThat(keeps(OPEN, language, call)).isTrue();
    assertThat(keeps(OPEN, language, other)).isFalse();
    assertThat(keeps(CHANGE, language, call)).isFalse();
  }
}
