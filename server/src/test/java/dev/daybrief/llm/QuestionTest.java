package dev.daybrief.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.fact.Fact;
import dev.daybrief.insight.DayChange;
import dev.daybrief.insight.UsualRange;
import dev.daybrief.metric.Metric;
import dev.daybrief.narration.Draft;
import dev.daybrief.prompt.Prompt;
import dev.daybrief.ranking.RankedInsight;
import dev.daybrief.verification.Verdict;
import dev.daybrief.verification.Verifier;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class QuestionTest {

  private static final DayChange CHANGE =
      new DayChange(
          new Fact(Metric.CALLS_MISSED, 14, 40), new UsualRange(2, 6, DayOfWeek.TUESDAY, 84), 1e-5);
  private static final Prompt PROMPT =
      Prompt.of(List.of(new RankedInsight(3, CHANGE, null)), Locale.ENGLISH);

  /// What stands between the two lines of the instructions.
  private static String between(String before, String after) {
    String text = Prompt.instructions();
    int from = text.indexOf(before) + before.length();
    return text.substring(from, text.indexOf(after, from)).replace("\n", "");
  }

  @Test
  void givesAnExampleThatWouldPass() {
    Reply reply = Reply.parse(between("a good answer is\n", "\n\n"));

    assertThat(reply).isInstanceOf(Reply.Drafted.class);
    if (reply instanceof Reply.Drafted(Draft draft)) {
      assertThat(PROMPT.verdicts(draft)).isEqualTo(Map.of(3, "supported"));
      assertThat(
              Verifier.verify(Objects.requireNonNull(draft.items().get(3)), CHANGE, Locale.ENGLISH))
          .isEqualTo(
              new Verdict.Supported(
                  "Missed calls need attention",
                  "The team had 14 missed calls, more than the usual 2–6 for a Tuesday. Customers may"
                      + " still need help: call them back and check who covers the phone."));
    }
  }

  @Test
  void givesAnExampleOfWhatIsReallyAsked() {
    String example = between("An example. For the line\n", "\na good answer is");
    String asked = ((UserMessage) Question.of(PROMPT).messages().get(1)).singleText();

    int worded = example.indexOf("],\"example\":");
    String offers = example.substring(example.indexOf("\"slots\":[") + 9, worded);
    assertThat(asked)
        .contains(example.substring(1, example.indexOf(",\"slots\"")))
        .contains(example.substring(worded, example.length() - 1));
    for (String offer : offers.split("(?<=}),")) {
      assertThat(asked).contains(offer);
    }
  }

  @Test
  void saysTheSameToEverybody() {
    assertThat(((SystemMessage) Question.of(PROMPT).messages().getFirst()).text())
        .isEqualTo(Prompt.instructions());
  }
}
