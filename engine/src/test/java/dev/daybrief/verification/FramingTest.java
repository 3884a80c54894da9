package dev.daybrief.verification;

import static dev.daybrief.verification.SomeVerdicts.change;
import static dev.daybrief.verification.SomeVerdicts.isKept;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.metric.Metric;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramingTest {

  private static boolean keeps(Metric metric, String language, String title) {
    return isKept(change(metric), language, title, requireNonNull(TEXT.get(language)));
  }

  private static final Map<String, String> TEXT =
      Map.of(
          "en", "{value:counted}, {move:comparison} the usual {usual} for a {weekday}.",
          "de", "{value:counted}, {move:comparison} die üblichen {usual} an einem {weekday}.",
          "es", "{value:counted}, {move:comparison} lo habitual ({usual}) para un {weekday}.",
          "ar", "{value:counted}، {move:comparison} المعتاد ({usual}) في يوم {weekday}.",
          "hi", "{value:counted}, {weekday} की सामान्य सीमा {usual} से {move:comparison}।");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Customer access under pressure | An encouraging signal from customers",
        "de | Erreichbarkeit unter Druck | Ein ermutigendes Signal der Kunden",
        "es | Acceso telefónico bajo presión | Una señal alentadora de los clientes",
        "ar | الوصول الهاتفي تحت الضغط | إشارة إيجابية من العملاء",
        "hi | फ़ोन की पहुँच पर दबाव | ग्राहकों का सकारात्मक संकेत"
      })
  void letATitleCallALineWhatItsNumbersMakeOfIt(String language, String worry, String welcome) {
    assertThat(keeps(Metric.CALLS_MISSED, language, worry)).isTrue();
    assertThat(keeps(Metric.CALLS_MISSED, language, welcome)).isFalse();
    assertThat(keeps(Metric.FEEDBACK_PROMOTERS, language, worry)).isFalse();
    assertThat(keeps(Metric.FEEDBACK_PROMOTERS, language, welcome)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "An important matter, The matter is important",
    "Busy phones, The phones are busy",
    "Open callbacks, Callbacks were open"
  })
  void letAHeadingNameWhatASentenceWouldTell(String heading, String sentence) {
    assertThat(keeps(Metric.CALLS_MISSED, "en", heading)).isTrue();
    assertThat(keeps(Metric.CALLS_MISSED, "en", sentence)).isFalse();
  }
}
