package dev.daybrief.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.insight.Insight;
import dev.daybrief.insight.SomeInsights;
import dev.daybrief.narration.TemplateNarrator;
import dev.daybrief.verification.Verdict.Supported;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesAreSupportedTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "en-IN", "de", "de-AT", "es", "ar", "hi", "fr", "zz"})
  void inEveryLanguageKindAndSize(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    var refused = new ArrayList<String>();
    for (Insight insight : SomeInsights.all()) {
      var verdict = Verifier.verify(TemplateNarrator.draft(insight, locale), insight, locale);
      if (!(verdict instanceof Supported)) {
        refused.add(insight.kind() + " " + insight.metric() + " " + verdict);
      }
    }
    assertThat(refused).isEmpty();
  }
}
