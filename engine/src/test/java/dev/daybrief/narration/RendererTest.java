package dev.daybrief.narration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.insight.Direction;
import dev.daybrief.insight.Evidence;
import dev.daybrief.insight.Evidence.Value;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Source;
import dev.daybrief.narration.Rendered.Text;
import dev.daybrief.narration.Rendered.Unfillable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RendererTest {

  private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 11, 16, 18, 5);

  private static Rendered render(String language, String slot, Value value) {
    return Renderer.of(Locale.forLanguageTag(language))
        .render(Template.parse("{v" + slot + "}"), Evidence.of("v", value));
  }

  /// With every kind of space as a plain one.
  private static String shown(String language, String slot, Value value) {
    return render(language, slot, value) instanceof Text(String text)
        ? text.replaceAll("\\p{Z}", " ")
        : "unfillable";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en    | 1,234,567",
        "de    | 1.234.567",
        "en-IN | 12,34,567",
        "de-AT | 1 234 567",
        "fr    | 1,234,567",
        "es    | 1.234.567",
        "es-MX | 1,234,567",
        "hi    | 12,34,567",
        "ar    | 1,234,567",
        "ar-EG | ١٬٢٣٤٬٥٦٧",
        "ar-MA | 1.234.567",
        "zz    | 1,234,567"
      })
  void groupsDigitsAsTheLanguageDoesOrAsEnglish(String language, String text) {
    assertThat(shown(language, "", new Value.Plain(1_234_567))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 0 | 0 calls",
        "en | 1 | 1 call",
        "en | 2 | 2 calls",
        "en | 1001 | 1,001 calls",
        "de | 0 | 0 Anrufe",
        "de | 1 | 1 Anruf",
        "de | 1001 | 1.001 Anrufe",
        "es | 1 | 1 llamada",
        "es | 1001 | 1001 llamadas",
        "es | 2000000 | 2.000.000 de llamadas",
        "ar | 0 | 0 مكالمة",
        "ar | 1 | مكالمة واحدة",
        "ar | 2 | مكالمتان",
        "ar | 3 | 3 مكالمات",
        "ar | 11 | 11 مكالمة",
        "ar | 100 | 100 مكالمة",
        "ar | 103 | 103 مكالمات",
        "ar-EG | 12 | ١٢ مكالمة",
        "hi | 1 | 1 कॉल",
        "hi | 100000 | 1,00,000 कॉल"
      })
  void countsInTheRightNumber(String language, long count, String text) {
    assertThat(shown(language, ":counted", new Value.Count(Metric.CALLS_TOTAL, count)))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 7, 0%",
    "1, 1, 100%",
    "1, 200, 0.5%",
    "1, 2000, 0.1%",
    "1, 3, 33%",
    "1, 8, 13%",
    "1, 1000000, 0.0%",
    "99, 10000, 1.0%",
    "1, 100, 1%",
    "999, 1000, 100%"
  })
  void roundsPercentagesHalfUpAndSmallOnesToATenth(long part, long whole, String text) {
    assertThat(shown("en", "", new Value.Share(Metric.CALLS_MISSED_SHARE, part, whole)))
        .isEqualTo(text);
  }

  @Test
  void writesPercentagesAsTheLanguageDoes() {
    assertThat(shown("de", "", new Value.ShareRange(Metric.CALLS_MISSED_SHARE, 0.004, 0.2)))
        .isEqualTo("0,4 %–20 %");
  }

  @ParameterizedTest
  @CsvSource({
    "0.04, 0",
    "0.05, 0.1",
    "2, 2",
    "4.35, 4.4",
    "9.94, 9.9",
    "9.96, 10",
    "10.4, 10",
    "12.5, 13",
    "1234.5, '1,235'"
  })
  void roundsMeans(double mean, String text) {
    assertThat(shown("en", "", new Value.About(mean))).isEqualTo(text);
  }

  @Test
  void writesRanges() {
    assertThat(shown("en", "", new Value.CountRange(Metric.CALLS_TOTAL, 7, 1500)))
        .isEqualTo("7–1,500");
    assertThat(shown("en", "", new Value.CountRange(Metric.CALLS_TOTAL, 7, 7))).isEqualTo("7");
    assertThat(shown("en", "", new Value.ScoreRange(-20, -3))).isEqualTo("-20 to -3");
    assertThat(shown("de", "", new Value.ScoreRange(-20, 3))).isEqualTo("-20 bis 3");
    assertThat(shown("en", "", new Value.ScoreRange(5, 5))).isEqualTo("5");
  }

  @Test
  void writesDatesAndHours() {
    var date = LocalDate.of(2026, 3, 9);

    assertThat(shown("en", "", new Value.Date(date))).isEqualTo("9 Mar");
    assertThat(shown("de", "", new Value.Date(date))).isEqualTo("9. März");
    assertThat(shown("en", "", new Value.Moment(MOMENT))).isEqualTo("Mon 16 Nov, 18:05");
    assertThat(shown("de", "", new Value.Weekday(DayOfWeek.SATURDAY))).isEqualTo("Samstag");
    assertThat(shown("en", "", new Value.Hour(23))).isEqualTo("23:00–00:00");
    assertThat(shown("en", "", new Value.Hour(0))).isEqualTo("00:00–01:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es    | 14 mar | sáb 14 mar, 17:05 | 23:00–00:00",
        "ar    | 14 مارس | السبت 14 مارس، 17:05 | 23:00 إلى 00:00",
        "ar-EG | ١٤ مارس | السبت ١٤ مارس، ١٧:٠٥ | ٢٣:٠٠ إلى ٠٠:٠٠",
        "hi    | 14 मार्च | शनिवार 14 मार्च, 17:05 | 23:00–00:00"
      })
  void writesDatesInTheDigitsOfItsNumbers(String language, String date, String at, String hour) {
    var moment = LocalDateTime.of(2026, 3, 14, 17, 5);

    assertThat(shown(language, "", new Value.Date(moment.toLocalDate()))).isEqualTo(date);
    assertThat(shown(language, "", new Value.Moment(moment))).isEqualTo(at);
    assertThat(shown(language, "", new Value.Hour(23))).isEqualTo(hour);
  }

  @Test
  void writesArabicRangesInWords() {
    assertThat(shown("ar", "", new Value.CountRange(Metric.CALLS_TOTAL, 7, 15)))
        .isEqualTo("7 إلى 15");
    assertThat(shown("ar-EG", "", new Value.CountRange(Metric.CALLS_TOTAL, 7, 15)))
        .isEqualTo("٧ إلى ١٥");
  }

  @ParameterizedTest
  @CsvSource({"en, Kim, Kim", "en, كريم, [كريم]", "ar, كريم, كريم", "ar, Kim, [Kim]", "ar, 24, 24"})
  void keepsANameThatRunsTheOtherWayApart(String language, String name, String text) {
    assertThat(shown(language, "", new Value.Name(name)))
        .isEqualTo(text.replace('[', '\u2068').replace(']', '\u2069'));
  }

  @ParameterizedTest
  @CsvSource({
    "comparison, more than, fewer than",
    "level, above, below",
    "height, high, low",
    "trend, higher, lower",
    "extreme, most, fewest"
  })
  void tellsDirectionsInTheFormAsked(String form, String up, String down) {
    assertThat(shown("en", ":" + form, new Value.Move(Direction.UP))).isEqualTo(up);
    assertThat(shown("en", ":" + form, new Value.Move(Direction.DOWN))).isEqualTo(down);
  }

  @Test
  void capitalisesNamesAtTheStart() {
    var metric = new Value.MetricName(Metric.CALLS_MISSED_OR_FAILED);

    assertThat(shown("en", "", metric)).isEqualTo("missed or failed calls");
    assertThat(shown("en", ":capital", metric)).isEqualTo("Missed or failed calls");
    assertThat(shown("de", ":capital", metric)).isEqualTo("Verpasste oder gescheiterte Anrufe");
    assertThat(shown("en", ":capital", new Value.SourceName(Source.FEEDBACK)))
        .isEqualTo("Customer feedback");
  }

  @ParameterizedTest
  @ValueSource(strings = {":height", ":capital", ":trend"})
  void fillsNoNumberInADirectionsForm(String form) {
    assertThat(render("en", form, new Value.Count(Metric.CALLS_TOTAL, 3)))
        .isInstanceOf(Unfillable.class);
    assertThat(render("en", form, new Value.Share(Metric.CALLS_MISSED_SHARE, 1, 3)))
        .isInstanceOf(Unfillable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":counted", ":capital"})
  void fillsNoDirectionInANumbersForm(String form) {
    assertThat(render("en", form, new Value.Move(Direction.UP))).isInstanceOf(Unfillable.class);
  }

  @Test
  void namesTheSlotThatItCannotFill() {
    assertThat(
            Renderer.of(Locale.ENGLISH)
                .render(Template.parse("a {b:counted}"), Evidence.of("v", new Value.Plain(1))))
        .isEqualTo(
            new Unfillable(
                "b:COUNTED", "the evidence has no such value, or it cannot be shown so"));
  }
}
