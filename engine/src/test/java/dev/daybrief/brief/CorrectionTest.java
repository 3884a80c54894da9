package dev.daybrief.brief;

import static dev.daybrief.fact.SomeDay.aDay;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.fact.SomeDay;
import dev.daybrief.metric.Metric;
import org.junit.jupiter.api.Test;

class CorrectionTest {

  private static Brief brief(SomeDay day) {
    var plan = BriefPlanner.plan(day.sheet(), day.history());
    return BriefAssembler.assemble(day.sheet(), plan);
  }

  private static SomeDay day() {
    return aDay()
        .after(84)
        .usually(Metric.CALLS_COMPLETED, 30)
        .usually(Metric.CALLS_MISSED, 5)
        .usually(Metric.FEEDBACK_PROMOTERS, 6)
        .usually(Metric.SERVICE_OPENED, 17);
  }

  @Test
  void holdsTheOldAndTheNewValueOfALine() {
    var corrections = Correction.between(brief(day()), brief(day().with(Metric.CALLS_MISSED, 7)));

    assertThat(corrections)
        .anySatisfy(
            correction -> {
              assertThat(correction.before())
                  .extracting(BriefItem::priority, BriefItem::count)
                  .containsExactly(2, 5L);
              assertThat(correction.after())
                  .extracting(BriefItem::priority, BriefItem::count)
                  .containsExactly(2, 7L);
            });
  }

  @Test
  void holdsLinesThatCameAndLinesThatWent() {
    var corrections = Correction.between(brief(day()), brief(day().with(Metric.CALLS_MISSED, 40)));

    assertThat(corrections).anyMatch(correction -> correction.before() == null);
    assertThat(corrections).anyMatch(correction -> correction.after() == null);
    assertThat(Correction.between(brief(day()), brief(day()))).isEmpty();
  }
}
