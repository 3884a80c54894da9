package dev.daybrief.verification;

import static dev.daybrief.narration.SomeDrafts.draft;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.fact.Fact;
import dev.daybrief.insight.DayChange;
import dev.daybrief.insight.Insight;
import dev.daybrief.insight.UsualRange;
import dev.daybrief.metric.Metric;
import dev.daybrief.narration.Renderer;
import dev.daybrief.verification.Verdict.Supported;
import dev.daybrief.verification.Verdict.Unsupported;
import java.time.DayOfWeek;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Values, comparisons and directions out of their place, in each language but English.
class RolesInEveryLanguageTest {

  private static final Insight CHANGE =
      new DayChange(
          new Fact(Metric.CALLS_MISSED, 12, 12), new UsualRange(4, 9, DayOfWeek.TUESDAY, 84), 1e-5);

  private static Verdict verdict(String language, String text) {
    Locale locale = Locale.forLanguageTag(language);
    return Verifier.verify(draft("{metric:capital}", text), CHANGE, Renderer.of(locale));
  }

  private static void refuses(String language, String text, String rule) {
    assertThat(verdict(language, text))
        .isInstanceOfSatisfying(
            Unsupported.class,
            wrong -> assertThat(wrong.claims()).extracting(Claim::rule).contains(rule));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|{value:counted}, {move:comparison} die üblichen {usual}.",
        "de|Üblich sind {usual}: {value} verpasste Anrufe.",
        "es|{value:counted}, {move:comparison} lo habitual: {usual}.",
        "es|{value:counted} este día; lo habitual es {usual}.",
        "ar|{value:counted}، {move:comparison} المعتاد هو {usual}.",
        "ar|{value:counted}، عادة {usual} في يوم {weekday}.",
        "hi|{value:counted}, सामान्य {usual} से {move:comparison}।",
        "hi|{value:counted}, सामान्य से {move:comparison}।",
        "hi|{value:counted}; आमतौर पर {usual}।"
      })
  void supportsWhatStandsInItsPlace(String language, String text) {
    assertThat(verdict(language, text)).isInstanceOf(Supported.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|{usual} verpasste Anrufe, {move:comparison} die üblichen {value}.",
        "de|Üblich sind {value:counted}, hier {usual}.",
        "es|{usual} llamadas perdidas, {move:comparison} lo habitual ({value}).",
        "es|Habitualmente {value:counted}, ahora {usual}.",
        "ar|{usual} مكالمة فائتة، {move:comparison} المعتاد ({value}).",
        "ar|المعتاد {value:counted}، الآن {usual}.",
        "hi|{usual} छूटी कॉल, सामान्य {value} से {move:comparison}।",
        "hi|आमतौर पर {value:counted}, अब {usual}।"
      })
  void refusesAValueInTheRoleOfAnother(String language, String text) {
    refuses(language, text, "a role word stands beside its own value");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|{value:counted} und {usual}.",
        "es|{value:counted} y {usual}.",
        "ar|{value:counted} و {usual}.",
        "hi|{value:counted} और {usual}।"
      })
  void refusesAValueThatNoWordIntroduces(String language, String text) {
    refuses(language, text, "a value stands beside its role");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Die üblichen {usual} sind {move:comparison} {value:counted}.",
        "de|{value:counted}, {move:comparison} das Team.",
        "es|Lo habitual, {usual}, es {move:comparison} {value:counted}.",
        "es|{value:counted}, {move:comparison} el equipo.",
        "ar|المعتاد {usual}، {move:comparison} {value:counted}.",
        "ar|{value:counted}، {move:comparison} الفريق.",
        "hi|सामान्य {usual}, {value:counted} से {move:comparison}।",
        "hi|{value:counted} से {move:comparison} सामान्य {usual}।",
        "hi|{value:counted} से {move:height}, सामान्य {usual}।",
        "hi|{value:counted}, सामान्य {usual} से {move:height}।",
        "hi|{value:counted}, टीम से {move:comparison}।",
        "hi|{value:counted}, {move:comparison} सामान्य {usual}।"
      })
  void refusesAComparisonAwayFromItsSides(String language, String text) {
    refuses(language, text, "a comparison stands between its sides");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|{value:counted}, weniger als die üblichen {usual}.",
        "es|{value:counted}, menos de lo habitual ({usual}).",
        "es|{value:counted}, por debajo de lo habitual ({usual}).",
        "ar|{value:counted}، أقل من المعتاد ({usual}).",
        "ar|{value:counted}، انخفاض عن المعتاد ({usual}).",
        "hi|{value:counted}, सामान्य {usual} से कम।",
        "hi|{value:counted}, सामान्य {usual} से नीचे।"
      })
  void refusesADirectionInWords(String language, String text) {
    refuses(language, text, "directions stand only in slots");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|{value:counted}, innerhalb der üblichen {usual}.",
        "es|{value:counted}, dentro de lo habitual ({usual}).",
        "ar|{value:counted}، ضمن المعتاد ({usual}).",
        "ar|{value:counted}، كالمعتاد ({usual}).",
        "hi|{value:counted}, सामान्य सीमा {usual} के भीतर।"
      })
  void refusesAsUsualWhatIsOutside(String language, String text) {
    refuses(language, text, "only what is inside its range is as usual");
  }

  @ParameterizedTest
  @CsvSource({"es, todo es habitual", "ar, هذا معتاد", "hi, यह सामान्य है"})
  void refusesToCallUsualWhatIsNot(String language, String claim) {
    refuses(language, "{value:counted}. " + claim + ".", "a role word stands beside its own value");
  }
}
