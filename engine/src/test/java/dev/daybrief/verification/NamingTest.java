package dev.daybrief.verification;

import static dev.daybrief.narration.SomeDrafts.draft;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.fact.DataHealth.State;
import dev.daybrief.fact.Fact;
import dev.daybrief.fact.Target;
import dev.daybrief.insight.GoalPace;
import dev.daybrief.insight.Insight;
import dev.daybrief.insight.MissedCalls;
import dev.daybrief.insight.NpsChange;
import dev.daybrief.insight.OpenWork;
import dev.daybrief.metric.Metric;
import dev.daybrief.verification.Verdict.Supported;
import dev.daybrief.verification.Verdict.Unsupported;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NamingTest {

  private static final String RULE = "a number is told with its name";
  private static final Insight NPS =
      new NpsChange(new Fact(Metric.FEEDBACK_NPS, -74, 100), 7, 5, 30, 1e-4);

  private static Verdict verify(String title, String text, Insight insight) {
    return Verifier.verify(draft(title, text), insight, Locale.ENGLISH);
  }

  private static void refuses(String title, String text, Insight insight) {
    assertThat(verify(title, text, insight))
        .as(text)
        .isInstanceOfSatisfying(
            Unsupported.class,
            verdict -> assertThat(verdict.claims()).extracting(Claim::rule).contains(RULE));
  }

  @Test
  void refusesANumberThatNothingNames() {
    refuses("Customer loyalty", "{value}.", NPS);
    assertThat(verify("NPS", "{value}.", NPS)).isInstanceOf(Supported.class);
    assertThat(verify("{metric:capital}", "{value}.", NPS)).isInstanceOf(Supported.class);
  }

  @Test
  void refusesANumberWithoutItsOwnNoun() {
    refuses("NPS", "{value} from {answers}.", NPS);
    refuses("{window}.", "NPS {value}.", NPS);
    assertThat(verify("NPS", "{value} from {answers} answers.", NPS)).isInstanceOf(Supported.class);
  }

  @Test
  void knowsANumberBesideItsGoalByWhatTheGoalCounts() {
    var goal =
        new GoalPace(
            new Target(Metric.CALLS_COMPLETED, Target.Span.MONTH, 90),
            new Fact(Metric.CALLS_COMPLETED, 30, 30),
            60,
            LocalDate.of(2026, 9, 30),
            9);

    refuses("A look at the goal", "{value} of {goal} so far.", goal);
    assertThat(verify("Completed calls", "{value} of {goal} so far.", goal))
        .isInstanceOf(Supported.class);
    assertThat(verify("The goal for calls", "{value} of {goal} so far.", goal))
        .isInstanceOf(Supported.class);
    refuses("The goal for calls", "{value} so far.", goal);
  }

  @Test
  void keepsTheCountOfBothApartFromEither() {
    var lost =
        new MissedCalls(
            new Fact(Metric.CALLS_MISSED_OR_FAILED, 12, 12),
            new Fact(Metric.CALLS_MISSED, 9, 9),
            new Fact(Metric.CALLS_FAILED, 3, 3),
            null,
            State.RECEIVED);

    refuses("Missed or failed calls", "{missed} missed and {value} failed calls.", lost);
    assertThat(verify("Missed or failed calls", "{missed} missed and {failed} failed calls.", lost))
        .isInstanceOf(Supported.class);
  }

  @Test
  void asksOpenWorkToSayThatItIsOpen() {
    var open = new OpenWork(new Fact(Metric.SERVICE_NOT_FOLLOWED_UP, 4, 4));

    refuses("Completed services", "{value:counted} on this day.", open);
    assertThat(verify("Completed services", "{value:counted} still need a call.", open))
        .isInstanceOf(Supported.class);
  }
}
