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

class SortsTest {

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
        "en | Call these customers back. | Call loyal customers back.",
        "de | Rufen Sie diese Kunden zurück. | Rufen Sie treue Kunden zurück.",
        "es | Llame a estos clientes. | Llame a los clientes leales.",
        "ar | يرجى معاودة الاتصال بالعملاء. | يرجى معاودة الاتصال بالعملاء القدامى.",
        "hi | ग्राहकों को वापस कॉल करें। | पुराने ग्राहकों को वापस कॉल करें।"
      })
  void refusesASortOfCustomers(String language, String all, String some) {
    assertThat(keeps(language, all)).isTrue();
    assertThat(keeps(language, some)).isFalse();
  }
}
