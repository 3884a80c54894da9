package dev.daybrief.verification;

import static dev.daybrief.narration.SomeDrafts.draft;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.fact.DataHealth.State;
import dev.daybrief.fact.DayFacts;
import dev.daybrief.fact.Fact;
import dev.daybrief.insight.Calm;
import dev.daybrief.insight.DayChange;
import dev.daybrief.insight.Insight;
import dev.daybrief.insight.ReadyCalls;
import dev.daybrief.insight.Standing;
import dev.daybrief.insight.UsualRange;
import dev.daybrief.metric.Metric;
import dev.daybrief.narration.ItemDraft;
import dev.daybrief.narration.Segment;
import dev.daybrief.narration.Segment.Slot;
import dev.daybrief.narration.Segment.Words;
import dev.daybrief.narration.SlotFormat;
import dev.daybrief.verification.Verdict.Supported;
import dev.daybrief.verification.Verdict.Unsupported;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierTest {

  private static final String TITLE = "{metric:capital}: unusually {move:height}";
  private static final String TEXT = "{value:counted}, {move:comparison} the usual {usual}.";
  private static final UsualRange USUAL = new UsualRange(30, 45, DayOfWeek.TUESDAY, 84);
  private static final Insight CHANGE =
      new DayChange(new Fact(Metric.CALLS_TOTAL, 60, 60), USUAL, 1e-5);
  private static final Insight CALM = new Calm(new Fact(Metric.CALLS_TOTAL, 40, 40), USUAL, 3);

  private static Verdict verify(ItemDraft draft, Insight insight) {
    return Verifier.verify(draft, insight, Locale.ENGLISH);
  }

  private static void refuses(ItemDraft draft, Insight insight, String rule) {
    assertThat(verify(draft, insight))
        .isInstanceOfSatisfying(
            Unsupported.class,
            verdict -> assertThat(verdict.claims()).extracting(Claim::rule).contains(rule));
  }

  @Test
  void supportsWhatFollowsFromTheEvidence() {
    assertThat(verify(draft(TITLE, TEXT), CHANGE))
        .isEqualTo(new Supported("Calls: unusually high", "60 calls, more than the usual 30–45."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{valeu}", "{value:height}", "{move}", "{weekday:counted}", "{share}"})
  void refusesASlotThatNoEvidenceFills(String slot) {
    refuses(
        draft(TITLE, TEXT + " And " + slot), CHANGE, "every slot names a value of the evidence");
  }

  @Test
  void refusesALineWithoutItsNumber() {
    refuses(
        draft(TITLE, "The calls are {move:comparison} the usual {usual}."),
        CHANGE,
        "the line says its number");
  }

  @Test
  void keepsAHolidayApartFromTheOneAYearBefore() {
    var before = DayFacts.of(LocalDate.of(2025, 12, 25), Map.of(Metric.CALLS_TOTAL, 7L));
    var holiday = Standing.asAYearBefore(new Fact(Metric.CALLS_TOTAL, 2, 2), USUAL, before);
    String title = "{metric:capital}: {value}";
    String text = " A year before, {holiday} was a quiet day too: ";

    assertThat(verify(draft(title, "{value:counted}." + text + "{year_before}."), holiday))
        .isEqualTo(
            new Supported("Calls: 2", "2 calls. A year before, 25 Dec was a quiet day too: 7."));
    refuses(
        draft(title, "{year_before:counted}." + text + "{value}."),
        holiday,
        "a value stands beside its role");
  }

  @Test
  void asksNoNumberOfASourceThatNeverSpoke() {
    var nothing = new Fact(Metric.CALLS_READY, 0, 0);
    var none = new Fact(Metric.CALLS_WAITING, 0, 0);
    var words = draft("Ready for Call", "Call records are missing.");

    assertThat(verify(words, new ReadyCalls(nothing, none, State.NEVER)))
        .isInstanceOf(Supported.class);
    refuses(words, new ReadyCalls(nothing, none, State.RECEIVED), "the line says its number");
  }

  @Test
  void refusesWhatIsTooLongOrEmpty() {
    String rule = "title and description keep their length";

    refuses(draft("calls ".repeat(10) + "now", TEXT), CHANGE, rule);
    refuses(draft(TITLE, TEXT + " call".repeat(41)), CHANGE, rule);
    refuses(draft(" ", TEXT), CHANGE, rule);
    assertThat(verify(draft("calls".repeat(1) + " now".repeat(13), TEXT), CHANGE))
        .isInstanceOf(Supported.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5",
        "５",
        "٣",
        "१",
        "<b>",
        "https://x",
        "a@b",
        "\u200b",
        "\u202e",
        "\u2066",
        "\n",
        "\t",
        "\u0000",
        "*",
        "😀",
        "\udb40\udc41",
        "\ud800",
        "Саlls",
        "日",
        "&",
        "#",
        "€",
        "½",
        "Ⅻ",
        "²"
      })
  void refusesWhatIsNoPlainLetter(String strange) {
    refuses(
        draft(TITLE, TEXT + " See " + strange),
        CHANGE,
        "plain words hold only letters and plain punctuation");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "twelve",
        "TWELVE",
        "ｔｗｅｌｖｅ",
        "zwölf",
        "Dozens",
        "half of these",
        "doce",
        "hundreds",
        "hundred",
        "doppelt",
        "sixty-two"
      })
  void refusesNumbersInWords(String number) {
    refuses(draft(TITLE, TEXT + " That is " + number), CHANGE, "numbers stand only in slots");
  }

  @ParameterizedTest
  @ValueSource(strings = {"more", "rising", "Growth", "fell", "gestiegen", "improved", "lower"})
  void refusesDirectionsInWords(String direction) {
    refuses(
        draft(TITLE, TEXT + " Demand is " + direction), CHANGE, "directions stand only in slots");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "Tuesday", "gestern", "years", "mañana", "tonight"})
  void refusesPeriodsInWords(String period) {
    refuses(
        draft(TITLE, TEXT + " Seen " + period), CHANGE, "dates and periods stand only in slots");
  }

  @ParameterizedTest
  @ValueSource(strings = {"because", "due to", "wegen", "Caused", "reasons", "porque"})
  void refusesCauses(String cause) {
    refuses(draft(TITLE, TEXT + " It is " + cause), CHANGE, "no line names a cause");
  }

  @Test
  void letsOnlyATestSayUnusual() {
    refuses(
        draft("Calls: unusual", "{value:counted} of the usual {usual}."),
        CALM,
        "only a test may say unusual");
  }

  @Test
  void letsOnlyWhatIsInsideBeAsUsual() {
    String inside = "{value:counted}, within the usual {usual}.";

    assertThat(verify(draft("Calls: as usual", inside), CALM)).isInstanceOf(Supported.class);
    refuses(draft(TITLE, inside), CHANGE, "only what is inside its range is as usual");
  }

  @Test
  void readsWordsAcrossTheirPieces() {
    var split =
        new ItemDraft(
            List.of(new Words("Calls")),
            List.<Segment>of(
                new Slot("value", SlotFormat.COUNTED),
                new Words(", twel"),
                new Words("ve of them")));

    refuses(split, CHANGE, "numbers stand only in slots");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-{value} calls",
        "–{value} calls",
        "A.{value} calls",
        "{value}{usual} usual",
        "{value}k calls",
        "{value}-fold calls",
        "x{value} calls"
      })
  void refusesWhatMakesAnotherNumberOfASlot(String text) {
    refuses(draft(TITLE, text), CHANGE, "a slot stands apart from its neighbours");
  }

  @Test
  void tellsEverythingThatIsWrong() {
    var verdict = verify(draft("Twelve more", "Because yesterday {x} & co"), CHANGE);

    assertThat(verdict)
        .isInstanceOfSatisfying(
            Unsupported.class, wrong -> assertThat(wrong.claims()).hasSizeGreaterThan(5));
  }

  @Test
  void judgesAnyDraft() {
    var random = new SplittableRandom(7);
    for (int i = 0; i < 2_000; i++) {
      var text = new StringBuilder();
      for (int length = random.nextInt(80); length > 0; length--) {
        text.appendCodePoint(
            random.nextInt(3) == 0 ? random.nextInt(0x11_0000) : random.nextInt(0x20, 0x7f));
      }
      var words = new ItemDraft(List.of(new Words(text.toString())), List.of(new Words(" ")));
      assertThat(verify(words, CHANGE)).isInstanceOf(Unsupported.class);
    }
  }
}
