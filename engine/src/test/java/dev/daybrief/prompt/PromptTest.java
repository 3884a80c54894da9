package dev.daybrief.prompt;

import static dev.daybrief.narration.SomeDrafts.draft;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.BriefPlanner;
import dev.daybrief.fact.Breakdown;
import dev.daybrief.fact.Dimension;
import dev.daybrief.fact.Fact;
import dev.daybrief.fact.SomeDay;
import dev.daybrief.insight.Contributor;
import dev.daybrief.insight.DayChange;
import dev.daybrief.insight.Insight;
import dev.daybrief.insight.SomeInsights;
import dev.daybrief.insight.UsualRange;
import dev.daybrief.metric.Metric;
import dev.daybrief.narration.Draft;
import dev.daybrief.narration.ItemDraft;
import dev.daybrief.narration.Segment;
import dev.daybrief.narration.SlotFormat;
import dev.daybrief.narration.TemplateNarrator;
import dev.daybrief.ranking.RankedInsight;
import dev.daybrief.verification.Verdict;
import dev.daybrief.verification.Verifier;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptTest {

  private static final ItemDraft TRUE = draft("A matter for the team", "{value:counted}.");
  private static final ItemDraft FALSE = draft("Calls", "Twelve calls because of rain.");
  private static final DayChange CHANGE =
      new DayChange(
          new Fact(Metric.CALLS_MISSED, 14, 40), new UsualRange(2, 6, DayOfWeek.TUESDAY, 84), 1e-5);

  private static RankedInsight line(int priority, Insight insight) {
    return new RankedInsight(priority, insight, null);
  }

  @Test
  void saysWhatALineMayHold() {
    var prompt = Prompt.of(List.of(line(3, CHANGE)), Locale.UK);

    assertThat(prompt.language()).isEqualTo("en");
    assertThat(prompt.lines()).hasSize(1);
    PromptLine line = prompt.lines().getFirst();
    assertThat(line.priority()).isEqualTo(3);
    assertThat(line.about()).isEqualTo("missed calls");
    assertThat(line.refused()).isEmpty();
    assertThat(line.example()).isEqualTo(TemplateNarrator.draft(CHANGE, Locale.UK));
    assertThat(line.slots())
        .contains(
            new SlotOffer("value", SlotFormat.COUNTED, "number", "14 missed calls"),
            new SlotOffer("usual", SlotFormat.PLAIN, "range", "2–6"),
            new SlotOffer("move", SlotFormat.COMPARISON, "direction", "more than"))
        .doesNotContain(new SlotOffer("usual", SlotFormat.COUNTED, "range", "2–6"));
  }

  @Test
  void speaksTheLanguageOfTheBrief() {
    var prompt = Prompt.of(List.of(line(3, CHANGE)), Locale.GERMANY);

    assertThat(prompt.language()).isEqualTo("de");
    assertThat(prompt.lines().getFirst().about()).isEqualTo("verpasste Anrufe");
  }

  @Test
  void keepsNamesOfTheRecordsToItself() {
    var part = new Breakdown.Part("Marga Delgado", 9, 1.0);
    var prompt =
        Prompt.of(List.of(line(3, new Contributor(CHANGE, Dimension.AGENT, part))), Locale.ENGLISH);

    List<SlotOffer> slots = prompt.lines().getFirst().slots();
    assertThat(slots)
        .filteredOn(slot -> slot.sort().equals("name"))
        .isNotEmpty()
        .allSatisfy(slot -> assertThat(slot.reads()).isNull());
    assertThat(prompt.lines().toString()).doesNotContain("Marga").doesNotContain("Delgado");
  }

  @Test
  void neverHoldsANameWhateverTheLine() {
    for (Insight insight : SomeInsights.all()) {
      assertThat(Prompt.of(List.of(line(3, insight)), Locale.ENGLISH).lines().toString())
          .doesNotContain("WWWWW");
    }
  }

  /// Nothing that holds text of its own can be put into a prompt.
  @Test
  void isBuiltWithoutText() {
    Stream<Executable> makers =
        Stream.concat(
            Arrays.stream(Prompt.class.getConstructors()),
            Arrays.stream(Prompt.class.getMethods())
                .filter(method -> method.getReturnType().equals(Prompt.class))
                .filter(method -> Modifier.isStatic(method.getModifiers())));
    assertThat(makers.map(Executable::getGenericParameterTypes))
        .allSatisfy(
            types ->
                assertThat(Arrays.toString(types))
                    .isEqualTo(
                        "[java.util.List<dev.daybrief.ranking.RankedInsight>, class java.util.Locale]"));
    assertThat(Prompt.class.getDeclaredConstructors())
        .extracting(Constructor::getModifiers)
        .containsOnly(Modifier.PRIVATE);
  }

  @Test
  void asksAgainForWhatCannotBeUsedAndSaysWhy() {
    var prompt = Prompt.of(List.of(line(3, CHANGE), line(4, CHANGE), line(5, CHANGE)), Locale.UK);

    var again = prompt.again(new Draft(Map.of(3, FALSE, 4, TRUE))).orElseThrow();

    assertThat(again.lines()).extracting(PromptLine::priority).containsExactly(3, 5);
    assertThat(again.lines().get(0).refused())
        .contains("numbers stand only in slots: twelve", "no line names a cause: because");
    assertThat(again.lines().get(1).refused()).containsExactly("every line gets its words");
    assertThat(again.again(new Draft(Map.of(3, TRUE, 5, TRUE)))).isEmpty();
  }

  @Test
  void tellsTheVerdictOfEachLine() {
    var prompt = Prompt.of(List.of(line(3, CHANGE), line(4, CHANGE)), Locale.UK);

    assertThat(prompt.verdicts(new Draft(Map.of(3, TRUE))))
        .containsEntry(3, "supported")
        .containsEntry(4, "every line gets its words");
  }

  /// A template is a draft like any other: what it needs is offered.
  @Test
  void offersAllThatADayNeeds() {
    var day = SomeDay.aDay().after(84).usually(Metric.CALLS_MISSED, 5).withCalls(60);
    var plan = BriefPlanner.plan(day.sheet(), day.history());

    assertThat(Prompt.of(plan.ranking().five().lines(), Locale.ENGLISH).lines())
        .allSatisfy(line -> assertThat(line.about()).isNotBlank());
  }

  /// Two titles and two sentences in each language, as the instructions give them.
  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "es", "ar", "hi"})
  void namesTitlesAndSentencesThatPass(String language) {
    Locale locale = Locale.forLanguageTag(language);
    List<String> quoted = quotedFor(language);

    assertThat(quoted).hasSize(4);
    for (int title = 0; title < 2; title++) {
      for (int sentence = 2; sentence < 4; sentence++) {
        var words =
            new ItemDraft(words(quoted.get(title)), withNumber(quoted.get(sentence), locale));
        assertThat(Verifier.verify(words, CHANGE, locale)).isInstanceOf(Verdict.Supported.class);
      }
    }
  }

  private static List<String> quotedFor(String language) {
    String text = Prompt.instructions();
    String from = text.substring(text.indexOf("\n" + language + ": "));
    String own = from.substring(0, from.indexOf("\n", from.indexOf("\n ") + 1));
    return Pattern.compile("\"([^\"]+)\"").matcher(own).results().map(m -> m.group(1)).toList();
  }

  private static List<Segment> words(String text) {
    return List.of(new Segment.Words(text));
  }

  /// The house's sentence that tells the number, and another behind it.
  private static List<Segment> withNumber(String sentence, Locale locale) {
    var text = new ArrayList<>(TemplateNarrator.draft(CHANGE, locale).description());
    text.add(new Segment.Words(" " + sentence));
    return text;
  }

  @Test
  void goesUpWithItsInstructions() {
    assertThat(Prompt.instructions().hashCode())
        .as("instructions of version %s; a change needs the next version", Prompt.VERSION)
        .isEqualTo(-1459838008);
  }
}
