package dev.daybrief.insight.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.fact.SomeDay;
import dev.daybrief.insight.Calm;
import dev.daybrief.insight.ShareChange;
import dev.daybrief.insight.UsualBand;
import dev.daybrief.metric.Metric;
import org.junit.jupiter.api.Test;

/// What is shown as usual is what the lines were judged by.
class SeenDayTest {

  @Test
  void givesTheRangeThatALineGives() {
    var day = SomeDay.aDay().after(84).usually(Metric.CALLS_COMPLETED, 30).withCalls(31);
    var calm =
        Detectors.look(day.sheet(), day.history(), day.background())
            .detect(day.details())
            .insights()
            .stream()
            .filter(Calm.class::isInstance)
            .map(Calm.class::cast)
            .filter(one -> one.metric() == Metric.CALLS_TOTAL)
            .findFirst()
            .orElseThrow();

    assertThat(SeenDay.of(day.sheet(), day.history()).usual(Metric.CALLS_TOTAL))
        .contains(new UsualBand(calm.usual().low(), calm.usual().high()));
  }

  @Test
  void givesTheLimitsOfAShareThatALineGives() {
    var day =
        SomeDay.aDay()
            .after(84)
            .usually(Metric.CALLS_COMPLETED, 18)
            .usually(Metric.CALLS_MISSED, 2)
            .withCalls(40)
            .ofWhichMissed(30);
    var change =
        Detectors.look(day.sheet(), day.history(), day.background())
            .detect(day.details())
            .insights()
            .stream()
            .filter(ShareChange.class::isInstance)
            .map(ShareChange.class::cast)
            .findFirst()
            .orElseThrow();

    assertThat(SeenDay.of(day.sheet(), day.history()).usual(Metric.CALLS_MISSED_SHARE))
        .contains(new UsualBand(change.usual().low(), change.usual().high()));
  }

  @Test
  void judgesNothingAfterTooFewDays() {
    var day = SomeDay.aDay().after(20).usually(Metric.CALLS_COMPLETED, 30);
    var seen = SeenDay.of(day.sheet(), day.history());

    assertThat(seen.usual(Metric.CALLS_TOTAL)).isEmpty();
    assertThat(seen.usual(Metric.CALLS_MISSED_SHARE)).isEmpty();
    assertThat(seen.usual(Metric.FEEDBACK_NPS)).isEmpty();
    assertThat(seen.usual(Metric.TALK_SECONDS)).isEmpty();
  }
}
