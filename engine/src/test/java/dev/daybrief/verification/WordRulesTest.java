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
import dev.daybrief.verification.lexicon.Lexicon;
import dev.daybrief.verification.lexicon.Piece;
import dev.daybrief.verification.lexicon.Vocabulary;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordRulesTest {

  private static final String TITLE = "{metric:capital}: unusually {move:height}";
  private static final String TEXT = "{value:counted}, {move:comparison} the usual {usual}.";
  private static final Insight CHANGE =
      new DayChange(
          new Fact(Metric.CALLS_MISSED, 12, 12), new UsualRange(4, 9, DayOfWeek.TUESDAY, 84), 1e-5);
  private static final Renderer ENGLISH = Renderer.of(Locale.ENGLISH);

  private static void refuses(String title, String text, String rule) {
    assertThat(Verifier.verify(draft(title, text), CHANGE, ENGLISH))
        .isInstanceOfSatisfying(
            Unsupported.class,
            verdict -> assertThat(verdict.claims()).extracting(Claim::rule).contains(rule));
  }

  private static void supports(String title, String text) {
    assertThat(Verifier.verify(draft(title, text), CHANGE, ENGLISH)).isInstanceOf(Supported.class);
  }

  private static List<Piece> pieces(String words) {
    var draft = draft("Calls", words);
    return Reading.of(CHANGE, CHANGE.evidence(), draft, ENGLISH).parts().getLast();
  }

  @ParameterizedTest
  @CsvSource({
    "no word says how many, every all many alle viele todos muchas كل सभी",
    "no word denies, not never no kein nicht nunca sin لا ليس नहीं",
    "no word gives a rank, second last erste letzte primero última الأول पहला",
    "no word is a superlative, best worst highest größte máximo الأفضل सबसे",
    "numbers stand only in slots, twice dozen einundzwanzig zweifach veintidós مليون पचास",
    "no line names a cause, because weil porque بسبب कारण",
    "no line speaks of money, revenue sales Umsatz ventas أرباح राजस्व",
    "no line promises an outcome, guarantees boosts garantiert asegura يضمن गारंटी",
    "no line praises or blames, excellent terrible hervorragend excelente ممتاز शानदार",
    "no Roman numeral stands in words, XII iv MCM",
    "plain words come from the vocabulary, Miller Toyota Gewitter lluvia مطر बारिश"
  })
  void refusesEachSortInEveryLanguage(String rule, String words) {
    for (String word : words.split(" ", -1)) {
      refuses(TITLE, TEXT + " It is " + word, rule);
    }
    supports(TITLE, TEXT + " It may be worth a review with the team.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Please review the comments with the team and call these customers back",
        "de|Bitte besprechen Sie die Rückmeldungen mit dem Team und rufen Sie die Kunden an",
        "es|Conviene revisar las llamadas con el equipo y hablar con los clientes",
        "ar|يرجى مراجعة المكالمات مع الفريق و الاتصال مع العملاء",
        "hi|कृपया टीम के साथ कॉल की समीक्षा करें और ग्राहकों से बात करें"
      })
  void knowsTheWordsOfAdviceInEveryLanguage(String language, String words) {
    assertThat(Vocabulary.unknownIn(pieces(words), Locale.forLanguageTag(language), _ -> false))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "es", "ar", "hi"})
  void keepsRefusedWordsOutOfTheVocabulary(String language) {
    for (String word : Vocabulary.of(Locale.forLanguageTag(language))) {
      for (Lexicon lexicon : Lexicon.JUDGING) {
        assertThat(lexicon != Lexicon.NOUN && lexicon.holds(word) && !Lexicon.HOPED.holds(word))
            .as(word + " " + lexicon)
            .isFalse();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{usual} missed calls, {move:comparison} the usual {value}.",
        "Usually {value:counted}, now {usual}.",
        "The usual {value} missed calls."
      })
  void refusesAValueInTheRoleOfAnother(String text) {
    refuses(TITLE, text, "a role word stands beside its own value");
  }

  @Test
  void refusesAValueThatNoWordIntroduces() {
    refuses(TITLE, "{value:counted} and {usual} calls.", "a value stands beside its role");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The usual {usual} is {move:comparison} {value:counted}.",
        "{value:counted}: the calls are {move:comparison} the team.",
        "{value:counted}, usually {usual}, {move:extreme} calls."
      })
  void refusesAComparisonAwayFromItsSides(String text) {
    refuses(TITLE, text, "a comparison stands between its sides");
  }

  @Test
  void refusesAValueSaidTwice() {
    refuses(TITLE, "{value:counted} of {value} calls.", "a value is said once");
  }

  @Test
  void refusesAnotherNounAndState() {
    refuses(TITLE, "{value} services, usually {usual}.", "a number keeps its noun");
    refuses(
        TITLE,
        "{value:counted} and completed, usually {usual}.",
        "a state is one of the line's own");
    supports(TITLE, "{value} missed calls, usually {usual}.");
  }

  @Test
  void readsFreeText() {
    assertThat(
            FreeText.verify(
                "Missed calls: unusually high",
                "12 missed calls, more than the usual 4–9.",
                CHANGE,
                ENGLISH))
        .isInstanceOf(Supported.class);
    for (String lie :
        List.of(
            "13 missed calls, more than the usual 4–9.",
            "12 missed calls, fewer than the usual 4–9.",
            "4–9 missed calls, more than the usual 12.",
            "12 missed calls, more than the usual 4–90.",
            "12 missed calls, more than the usual 4–9, for Wednesday.")) {
      assertThat(FreeText.verify("Missed calls: unusually high", lie, CHANGE, ENGLISH))
          .as(lie)
          .isInstanceOf(Unsupported.class);
    }
  }
}
