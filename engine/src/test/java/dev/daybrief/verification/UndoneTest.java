package dev.daybrief.verification;

import static dev.daybrief.verification.SomeVerdicts.change;
import static dev.daybrief.verification.SomeVerdicts.isKept;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.fact.Fact;
import dev.daybrief.insight.Insight;
import dev.daybrief.insight.OpenWork;
import dev.daybrief.metric.Metric;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UndoneTest {

  private static final Insight OPEN = new OpenWork(new Fact(Metric.FEEDBACK_NOT_CONTACTED, 12, 12));
  private static final Insight CHANGE = change(Metric.FEEDBACK_DETRACTORS);

  private static boolean keeps(Insight line, String language, String text) {
    return isKept(line, language, "{metric:capital}", text);
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
