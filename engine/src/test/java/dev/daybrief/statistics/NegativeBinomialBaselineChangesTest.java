package dev.daybrief.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the baseline learns besides a level: closed days, steps, trends.
class NegativeBinomialBaselineChangesTest {

  private static final int TODAY = 84;
  private static final int SUNDAY = 6;

  @Test
  void learnsThatAWeekdayIsClosed() {
    var baseline =
        NegativeBinomialBaseline.of(SomeDays.weeks(12, 40, 40, 40, 40, 40, 20, 0).before(TODAY));

    assertThat(baseline.mean(SUNDAY)).isLessThan(0.06);
    assertThat(baseline.mean(0)).isCloseTo(40, within(0.5));
    assertThat(baseline.law(SUNDAY).midP(5)).isLessThan(1e-5);
  }

  @Test
  void letsAHolidayNeitherWidenTheLawNorLowerTheMean() {
    var days = SomeDays.drawn(3, TODAY, 1, _ -> 40);
    var without = NegativeBinomialBaseline.of(days.before(TODAY));
    var with = NegativeBinomialBaseline.of(days.with(50, 0).before(TODAY));

    assertThat(with.isOutlier(50)).isTrue();
    assertThat(with.dispersion()).isCloseTo(without.dispersion(), within(0.15));
    assertThat(with.mean(1)).isCloseTo(without.mean(1), within(0.5));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void followsAStepWithoutAWiderSpread(long seed) {
    var days = SomeDays.drawn(seed, TODAY, 1, day -> day < 70 ? 30 : 60);
    var baseline = NegativeBinomialBaseline.of(days.before(TODAY));

    assertThat(baseline.mean(0)).isCloseTo(75, within(9.0));
    assertThat(baseline.dispersion()).isLessThan(1.6);
  }

  @Test
  void doubtsThatAWeekdayMovedAsTheOthersDid() {
    var always = NegativeBinomialBaseline.of(SomeDays.drawn(1, TODAY, 1, _ -> 60).before(TODAY));
    var lately =
        NegativeBinomialBaseline.of(
            SomeDays.drawn(1, TODAY, 1, day -> day < 76 ? 30 : 60).before(TODAY));

    // A step to twice the level, each weekday seen once or twice since: 0.25 ÷ 3 × mean² at least.
    assertThat(always.law(0).variance()).isLessThan(2 * always.mean(0));
    assertThat(lately.law(0).variance()).isGreaterThan(lately.mean(0) * lately.mean(0) / 13);
  }

  @Test
  void seesThatTheDaysOfAWeekHangTogether() {
    double[] levels = {40, 60, 45, 30, 55, 42, 28, 50, 61, 33, 47, 39};
    var wandering =
        NegativeBinomialBaseline.of(
            SomeDays.drawn(1, TODAY, 1, day -> levels[day / 7]).before(TODAY));
    var steady = NegativeBinomialBaseline.of(SomeDays.drawn(1, TODAY, 1, _ -> 45).before(TODAY));

    assertThat(wandering.lastingDispersion()).isGreaterThan(2 * wandering.dispersion());
    assertThat(steady.lastingDispersion()).isLessThan(1.3 * steady.dispersion());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void followsATrendAndCarriesHalfOfItOn(long seed) {
    var days = SomeDays.drawn(seed, TODAY, 1, day -> 60 * Math.exp(0.012 * (day - TODAY)));
    var baseline = NegativeBinomialBaseline.of(days.before(TODAY));

    assertThat(baseline.mean(1)).isCloseTo(60 * 1.15, within(7.0));
    assertThat(baseline.lawAhead(1, 7).mean() / baseline.mean(1))
        .isCloseTo(Math.exp(0.006 * 7), within(0.02));
  }

  @Test
  void seesHardlyAnyTrendWhereThereIsNone() {
    int trends = 0;
    for (int seed = 0; seed < 200; seed++) {
      var days = SomeDays.drawn(seed, TODAY, 1.6, _ -> 20);
      var baseline = NegativeBinomialBaseline.of(days.before(TODAY));
      trends += baseline.lawAhead(0, 7).mean() == baseline.mean(0) ? 0 : 1;
    }

    assertThat(trends).isLessThan(6);
  }

  @Test
  void doubtsTheDaysFurtherAheadMore() {
    var baseline = NegativeBinomialBaseline.of(SomeDays.drawn(1, TODAY, 1, _ -> 100).before(TODAY));

    assertThat(baseline.lawAhead(2, 7).variance())
        .isGreaterThan(baseline.lawAhead(2, 1).variance());
    assertThat(baseline.lawAhead(2, 1).variance()).isGreaterThan(baseline.law(2).variance());
  }

  @Test
  void knowsALawFromOneDayOn() {
    var baseline = NegativeBinomialBaseline.of(SomeDays.of(7).before(1));

    assertThat(baseline.mean(0)).isCloseTo(7, within(1e-9));
    assertThat(baseline.law(3).midP(8)).isBetween(0.1, 1.0);
  }
}
