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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClausesTest {

  private static final String RULE = "what happened stands with its number";
  private static final Insight CHANGE =
      new DayChange(
          new Fact(Metric.CALLS_MISSED, 12, 12), new UsualRange(4, 9, DayOfWeek.TUESDAY, 84), 1e-5);

  private static Verdict verify(String words) {
    String text = "{value:counted}, {move:comparison} the usual {usual}. " + words;
    return Verifier.verify(draft("Missed calls", text), CHANGE, Locale.ENGLISH);
  }

  private static void refuses(String words) {
    assertThat(verify(words))
        .as(words)
        .isInstanceOfSatisfying(
            Unsupported.class,
            verdict -> assertThat(verdict.claims()).extracting(Claim::rule).contains(RULE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Customers were contacted.",
        "The issues are settled.",
        "The calls are closed.",
        "Staffing made it."
      })
  void refuseWhatHappenedWithoutANumber(String words) {
    refuses(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Please check whether customers were contacted.",
        "Customers may have called about it.",
        "Review how calls were handled.",
        "Ask the team what callers needed, and which cases are open.",
        "Let customers know what was agreed."
      })
  void letAnAdviceAskForIt(String words) {
    assertThat(verify(words)).as(words).isInstanceOf(Supported.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Please note that the calls were closed.",
        "Review the day as customers were contacted.",
        "Check the list, customers were contacted.",
        "Remember the calls closed.",
        "Customers were contacted, so review the list."
      })
  void refuseAClaimThatAdviceCovers(String words) {
    refuses(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|{value:counted}, {move:comparison} die üblichen {usual}. |Die Kunden wurden kontaktiert.",
        "de|{value:counted}, {move:comparison} die üblichen {usual}. |Bitte beachten Sie, dass die Kunden kontaktiert wurden.",
        "es|{value:counted}, {move:comparison} lo habitual ({usual}). |Los clientes fueron contactados.",
        "ar|{value:counted}، {move:comparison} المعتاد ({usual}). |المكالمات مغلقة.",
        "hi|{value:counted}, सामान्य सीमा {usual} से {move:comparison}। |ग्राहकों से संपर्क किया गया।"
      })
  void refuseItInEveryLanguage(String language, String text, String words) {
    Locale locale = Locale.forLanguageTag(language);
    String title = "{metric:capital}";

    assertThat(Verifier.verify(draft(title, text), CHANGE, locale)).isInstanceOf(Supported.class);
    assertThat(Verifier.verify(draft(title, text + " " + words), CHANGE, locale))
        .isInstanceOf(Unsupported.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A quick call could prevent a complaint. | A quick call prevents a complaint.",
        "Ask the team for the reasons. | The reasons are known.",
        "Sales may be at stake. | Sales are at stake.",
        "Consider whether rosters fit. | Understaffed rosters.",
        "Review delays, backlogs, gaps. | Delays, backlogs, gaps.",
        "Callers may leave. | Callers left.",
        "Streamline the handover. | The desk streamlined the handover.",
        "Inform affected customers. | Inform customers that parts are available."
      })
  void letAnAdviceSayWhatNewsMayNot(String advice, String news) {
    assertThat(verify(advice)).as(advice).isInstanceOf(Supported.class);
    assertThat(verify(news)).as(news).isInstanceOf(Unsupported.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|{value:counted}, {move:comparison} the usual {usual}. |Check whether the roster fits or not.|The roster does not fit.",
        "de|{value:counted}, {move:comparison} die üblichen {usual}. |Kunden könnten noch Fragen haben.|Kunden haben noch Fragen.",
        "de|{value:counted}, {move:comparison} die üblichen {usual}. |Vertrauen könnte auf dem Spiel stehen.|Vertrauen steht auf dem Spiel.",
        "es|{value:counted}, {move:comparison} lo habitual ({usual}). |Revise si el equipo puede atender o no.|El equipo no puede atender.",
        "hi|{value:counted}, सामान्य सीमा {usual} से {move:comparison}। |जाँचें कि फ़ोन पर पर्याप्त कर्मचारी हैं या नहीं।|फ़ोन पर कर्मचारी नहीं हैं।"
      })
  void letWhatMayBeEndAsItsLanguageDoes(String language, String text, String open, String news) {
    Locale locale = Locale.forLanguageTag(language);

    assertThat(Verifier.verify(draft("{metric:capital}", text + " " + open), CHANGE, locale))
        .as(open)
        .isInstanceOf(Supported.class);
    assertThat(Verifier.verify(draft("{metric:capital}", text + " " + news), CHANGE, locale))
        .as(news)
        .isInstanceOf(Unsupported.class);
  }
}
