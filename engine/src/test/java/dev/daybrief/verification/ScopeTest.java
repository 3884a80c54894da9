package dev.daybrief.verification;

import static dev.daybrief.narration.SomeDrafts.draft;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.fact.Fact;
import dev.daybrief.insight.DayChange;
import dev.daybrief.insight.Insight;
import dev.daybrief.insight.UsualRange;
import dev.daybrief.metric.Metric;
import dev.daybrief.verification.Verdict.Supported;
import dev.daybrief.verification.Verdict.Unsupported;
import java.time.DayOfWeek;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A number is told whole: of nothing but what it counts.
class ScopeTest {

  private static final Insight CHANGE =
      new DayChange(
          new Fact(Metric.CALLS_MISSED, 12, 12), new UsualRange(4, 9, DayOfWeek.TUESDAY, 84), 1e-5);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | {value:counted} per advisor.",
        "en | {value:counted} an hour.",
        "en | {value:counted} from the same customer.",
        "en | Another {value:counted} came in.",
        "en | {value:counted} and counting.",
        "en | {value:counted} outside opening hours.",
        "en | {value:counted} went to other workshops.",
        "en | {value:counted}, {move:comparison} the usual {usual} in other workshops.",
        "de | {value:counted} je Berater.",
        "de | Weitere {value:counted} kamen hinzu.",
        "de | {value:counted} nach Dienstschluss.",
        "es | {value:counted} por hora.",
        "es | {value:counted} del mismo cliente.",
        "es | Otras {value:counted} quedaron.",
        "ar | {value:counted} في الساعة.",
        "hi | फिर से {value:counted}।"
      })
  void refusesWhatMakesANumberOneOfSomethingElse(String language, String text) {
    Locale locale = Locale.forLanguageTag(language);

    assertThat(Verifier.verify(draft("{metric:capital}", text), CHANGE, locale))
        .as(text)
        .isInstanceOf(Unsupported.class);
  }

  @Test
  void letsASentenceWithoutANumberSayIt() {
    String text =
        "{value:counted}, {move:comparison} the usual {usual}. Call the same customers again.";

    assertThat(Verifier.verify(draft("Missed calls", text), CHANGE, Locale.ENGLISH))
        .isInstanceOf(Supported.class);
  }
}
