package dev.daybrief.narration;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.PluralRules;
import dev.daybrief.fact.Breakdown;
import dev.daybrief.fact.DataHealth.State;
import dev.daybrief.fact.Dimension;
import dev.daybrief.fact.Fact;
import dev.daybrief.fact.Target;
import dev.daybrief.insight.Calm;
import dev.daybrief.insight.Contributor;
import dev.daybrief.insight.DayChange;
import dev.daybrief.insight.GoalPace;
import dev.daybrief.insight.Insight;
import dev.daybrief.insight.MissedCalls;
import dev.daybrief.insight.NpsChange;
import dev.daybrief.insight.Standing;
import dev.daybrief.insight.UsualRange;
import dev.daybrief.metric.Metric;
import dev.daybrief.narration.Rendered.Text;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TemplateNarratorTest {

  private static final UsualRange USUAL = new UsualRange(10, 20, DayOfWeek.TUESDAY, 84);

  private static String text(Insight insight) {
    var draft = TemplateNarrator.draft(insight, Locale.ENGLISH);
    return Renderer.of(Locale.ENGLISH).render(draft.description(), insight.evidence())
            instanceof Text(String text)
        ? text
        : "unfillable";
  }

  private static MissedCalls missed(long count, @Nullable UsualRange usual, State calls) {
    return new MissedCalls(
        new Fact(Metric.CALLS_MISSED_OR_FAILED, count, 50),
        new Fact(Metric.CALLS_MISSED, count, 50),
        new Fact(Metric.CALLS_FAILED, 0, 50),
        usual,
        calls);
  }

  private static DayChange change(Metric metric, long count) {
    return new DayChange(new Fact(metric, count, 50), USUAL, 1e-5);
  }

  @Test
  void tellsMissedCallsByWhatIsKnown() {
    assertThat(text(missed(3, null, State.RECEIVED))).contains("What is usual becomes known");
    assertThat(text(missed(15, USUAL, State.RECEIVED))).contains("within the usual 10–20");
    assertThat(text(missed(9, USUAL, State.RECEIVED))).contains("fewer than the usual 10–20");
    assertThat(text(missed(21, USUAL, State.RECEIVED))).contains("more than the usual 10–20");
    assertThat(text(missed(3, null, State.SILENT))).contains("calls stopped arriving");
    assertThat(text(missed(0, null, State.NEVER))).startsWith("Call records are missing");
  }

  @Test
  void saysWhatToDoOnlyAboutWhatCallsForIt() {
    assertThat(text(change(Metric.CALLS_MISSED_OR_FAILED, 40)))
        .endsWith("Start with calling these customers back.");
    assertThat(text(change(Metric.CALLS_MISSED_OR_FAILED, 2))).endsWith("for a Tuesday.");
    assertThat(text(change(Metric.CALLS_TOTAL, 40))).endsWith("for a Tuesday.");
    assertThat(text(change(Metric.CALLS_TOTAL, 2))).endsWith("opening hours.");
    assertThat(text(change(Metric.FEEDBACK_DETRACTORS, 40))).endsWith("these customers.");
  }

  @Test
  void saysThatAPartCoincidesAndNeverWhy() {
    var part = new Breakdown.Part("Brakes", 30, 2.4);

    assertThat(
            text(new Contributor(change(Metric.SERVICE_OPENED, 45), Dimension.SERVICE_TYPE, part)))
        .isEqualTo(
            "45 opened service records, more than the usual 10–20 for a Tuesday. It coincides with"
                + " service type Brakes: 30, usually about 2.4.");
  }

  @Test
  void speaksOfDaysToComeOnlyWhileThereAreSome() {
    var target = new Target(Metric.SERVICE_COMPLETED, Target.Span.WEEK, 80);
    var done = new Fact(Metric.SERVICE_COMPLETED, 70, 70);
    var sunday = LocalDate.of(2026, 11, 22);

    assertThat(text(new GoalPace(target, done, 75, sunday, 1))).contains("usual days to come");
    assertThat(text(new GoalPace(target, done, 80, sunday, 1))).contains("just reached on 22 Nov");
    assertThat(text(new GoalPace(target, done, 70, sunday, 0)))
        .isEqualTo("70 of 80 when the week ended, below the goal.");
    var met = new Fact(Metric.SERVICE_COMPLETED, 80, 80);
    assertThat(text(new GoalPace(target, met, 80, sunday, 0))).contains("the goal is just reached");
  }

  @Test
  void tellsHowManyDaysAreWantingOnlyWhereDaysAre() {
    var today = new Fact(Metric.CALLS_TOTAL, 9, 9);

    assertThat(text(Standing.beforeUsual(today, 1, 21))).endsWith("known so far: 1 day.");
    assertThat(text(Standing.beforeUsual(today, 21, 21))).doesNotContain("21");
    assertThat(text(Standing.outside(today, USUAL))).endsWith("can make such a difference.");
  }

  @Test
  void tellsAStreakFromItsSecondDayOn() {
    var today = new Fact(Metric.CALLS_TOTAL, 15, 15);

    assertThat(text(new Calm(today, USUAL, 1))).doesNotContain("in a row");
    assertThat(text(new Calm(today, USUAL, 2))).endsWith("for 2 days in a row.");
  }

  @Test
  void asksToReadTheCommentsOnlyWhenTheScoreFell() {
    var now = new Fact(Metric.FEEDBACK_NPS, -5, 20);

    assertThat(text(new NpsChange(now, 7, 10, 30, 1e-4))).contains("Read the comments");
    assertThat(text(new NpsChange(now, 7, -60, -40, 1e-4))).doesNotContain("Read the comments");
  }

  @Test
  void hasTheSameWordsWithTheSameSlotsInAllLanguages() throws IOException {
    var english = words("en");

    for (Locale locale : Language.written()) {
      var other = words(locale.getLanguage());
      assertThat(keys(other)).isEqualTo(keys(english));
      for (String key : other.stringPropertyNames()) {
        if (!key.contains("#")) {
          assertThat(slots(other.getProperty(key)))
              .as("%s in %s", key, locale)
              .isEqualTo(slots(english.getProperty(key)));
        }
      }
    }
  }

  @Test
  void countsEveryNounInAllNumbersOfItsLanguage() throws IOException {
    for (Locale locale : Language.written()) {
      var words = words(locale.getLanguage());
      var rules = PluralRules.forLocale(locale);
      for (String noun : nouns(words)) {
        assertThat(forms(noun, words)).as("%s in %s", noun, locale).isEqualTo(rules.getKeywords());
        for (String form : rules.getKeywords()) {
          boolean isOneNumber = rules.getUniqueKeywordValue(form) != PluralRules.NO_UNIQUE_VALUE;
          assertThat(words.getProperty(noun + "#" + form).startsWith("{0} ") || isOneNumber)
              .as("%s of %s in %s shows its number", form, noun, locale)
              .isTrue();
        }
      }
    }
  }

  private static Set<String> keys(Properties words) {
    return words.stringPropertyNames().stream()
        .map(key -> key.replaceFirst("#.*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> nouns(Properties words) {
    return words.stringPropertyNames().stream()
        .filter(key -> key.contains("#"))
        .map(key -> key.replaceFirst("#.*", ""))
        .collect(Collectors.toSet());
  }

  private static Set<String> forms(String noun, Properties words) {
    return words.stringPropertyNames().stream()
        .filter(key -> key.startsWith(noun + "#"))
        .map(key -> key.substring(noun.length() + 1))
        .collect(Collectors.toSet());
  }

  /// Without the name of a span, which not every sentence of another language can take.
  private static Set<String> slots(String text) {
    return Pattern.compile("\\{([a-z_0-9]+)")
        .matcher(text)
        .results()
        .map((MatchResult slot) -> slot.group(1))
        .filter(slot -> !slot.equals("span"))
        .collect(Collectors.toSet());
  }

  private static Properties words(String language) throws IOException {
    String name = "words_" + language + ".properties";
    var properties = new Properties();
    try (var stream = Objects.requireNonNull(Language.class.getResourceAsStream(name));
        var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
