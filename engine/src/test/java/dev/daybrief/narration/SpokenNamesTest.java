package dev.daybrief.narration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.metric.Metric;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SpokenNamesTest {

  private final SpokenNames names = new SpokenNames();

  @Test
  void namesEachMetricDifferentlyInEachLanguage() {
    assertThat(Language.written())
        .allSatisfy(
            locale ->
                assertThat(Arrays.stream(Metric.values()).map(one -> names.name(one, locale)))
                    .doesNotHaveDuplicates()
                    .noneMatch(String::isBlank));
  }

  @Test
  void beginsAsAHeadingDoes() {
    assertThat(names.name(Metric.CALLS_MISSED, Locale.GERMANY)).isEqualTo("Verpasste Anrufe");
    assertThat(names.name(Metric.FEEDBACK_NPS, Locale.GERMANY)).isEqualTo("NPS");
  }

  @Test
  void speaksEnglishWhereTheLanguageIsNotKnown() {
    assertThat(names.name(Metric.CALLS_MISSED, Locale.JAPAN)).isEqualTo("Missed calls");
  }
}
