package dev.daybrief.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.insight.Insight;
import dev.daybrief.insight.SomeInsights;
import dev.daybrief.narration.TemplateNarrator;
import dev.daybrief.verification.Verdict.Supported;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesAreSupportedTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "en-IN", "de", "de-AT", "es", "ar", "hi", "fr", "zz"})
  void inEveryLanguageKindAndSize(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    assertThat(refused(SomeInsights.all(), locale)).isEmpty();
  }

  /// The numbers before which some language changes its noun.
  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "es", "es-MX", "ar", "ar-EG", "hi"})
  void withNumbersOfEveryForm(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    for (int number : new int[] {0, 1, 2, 3, 10, 11, 99, 100, 101, 103, 1_000_000, 1_234_567}) {
      assertThat(refused(SomeInsights.counting(number), locale)).isEmpty();
    }
  }

  private static List<String> refused(List<Insight> insights, Locale locale) {
    var refused = new ArrayList<String>();
    for (Insight insight : insights) {
      var verdict = Verifier.verify(TemplateNarrator.draft(insight, locale), insight, locale);
      if (!(verdict instanceof Supported(String title, String text))) {
        refused.add(insight.kind() + " " + insight.metric() + " " + verdict);
      } else if (!isWhole(title, 60) || !isWhole(text, 240)) {
        refused.add(title + " | " + text);
      }
    }
    return refused;
  }

  /// Short enough, with every slot and every place for a number filled.
  private static boolean isWhole(String text, int most) {
    return text.codePointCount(0, text.length()) <= most && !text.matches(".*[{}#].*");
  }
}
