package dev.daybrief.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RareEventsTest {

  private static final int TODAY = 84;

  private static SomeDays quiet() {
    return SomeDays.weeks(13, 0, 0, 0, 0, 0, 0, 0);
  }

  @Test
  void findsThreeEventsInTwoDaysAfterAQuiet() {
    var found =
        RareEvents.onLastDay(quiet().with(20, 1).with(TODAY - 1, 1).with(TODAY, 2).until(TODAY))
            .orElseThrow();

    assertThat(found.events()).isEqualTo(3);
    assertThat(found.days()).isEqualTo(2);
    assertThat(found.quietDays()).isEqualTo(TODAY - 2 - 20);
    assertThat(found.p()).isLessThan(0.001);
  }

  @Test
  void takesOneEventForChance() {
    var found = RareEvents.onLastDay(quiet().with(20, 1).with(60, 1).with(TODAY, 1).until(TODAY));

    assertThat(found).isPresent();
    assertThat(found.orElseThrow().p()).isGreaterThan(0.05);
  }

  @Test
  void saysHowLongItWasQuietEvenWithoutAnEventBefore() {
    var found = RareEvents.onLastDay(quiet().with(TODAY, 1).until(TODAY)).orElseThrow();

    assertThat(found.quietDays()).isEqualTo(TODAY);
  }

  @Test
  void followsTheNegativeBinomialLawOfTheSpan() {
    // Two events today, none before: the rate is gamma with 1/2 and 84 days.
    var found = RareEvents.onLastDay(quiet().with(TODAY, 2).until(TODAY)).orElseThrow();
    double none = Math.pow(84 / 85.0, 0.5);
    double one = none * 0.5 / 85;

    assertThat(found.p()).isCloseTo(5 * (1 - none - one), within(1e-9));
  }

  @Test
  void leavesMetricsThatAreNotRareToTheDayTest() {
    var weekly = SomeDays.weeks(13, 2, 0, 0, 0, 0, 0, 0);

    assertThat(RareEvents.onLastDay(weekly.until(TODAY))).isEmpty();
  }

  @Test
  void saysNothingOfADayWithoutEventsOrAYoungSeries() {
    assertThat(RareEvents.onLastDay(quiet().with(TODAY - 1, 3).until(TODAY))).isEmpty();
    assertThat(RareEvents.onLastDay(quiet().with(10, 3).until(10))).isEmpty();
  }
}
