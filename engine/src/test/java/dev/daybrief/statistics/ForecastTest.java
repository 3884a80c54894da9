package dev.daybrief.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ForecastTest {

  @Test
  void expectsTheWeekdayOfTheComingDay() {
    var forecast = Forecast.of(SomeDays.weeks(13, 40, 40, 40, 40, 40, 20, 0).until(84));

    assertThat(forecast.law(1, 1).mean()).isCloseTo(40, within(0.5));
    assertThat(forecast.law(5, 5).mean()).isCloseTo(20, within(0.5));
    assertThat(forecast.law(6, 6).mean()).isLessThan(0.06);
  }

  @Test
  void beatsBothSimpleForecastsOnSteadySeries() {
    double ours = 0;
    double weekdayMean = 0;
    double naive = 0;
    for (int seed = 0; seed < 20; seed++) {
      var days = SomeDays.drawn(seed, 160, 1.5, day -> 20);
      for (int day = 84; day < 153; day++) {
        var known = days.until(day);
        int weekday = (day + 1) % 7;
        long count = days.until(day + 1).count(84);
        var simple = References.of(known, weekday);
        ours += CountScore.crps(Forecast.of(known).law(1, weekday), count);
        weekdayMean += CountScore.crps(simple.weekdayMean(), count);
        naive += CountScore.crps(simple.seasonalNaive(), count);
      }
    }

    assertThat(ours).isLessThan(weekdayMean);
    assertThat(weekdayMean).isLessThan(naive);
  }

  @Test
  void comparesWithTheMeanAndSpreadOfEightSameWeekdays() {
    var days = SomeDays.weeks(13, 10, 9, 9, 9, 9, 9, 9).with(70, 30).with(0, 1000);
    var simple = References.of(days.before(84), 0);

    assertThat(simple.weekdayMean().mean()).isEqualTo((7 * 10 + 30) / 8.0);
    assertThat(simple.weekdayMean().variance()).isCloseTo(50 * 9 / 8.0, within(1e-9));
    assertThat(simple.seasonalNaive().mean()).isEqualTo(10);
  }

  @Test
  void hasReferencesEvenForAWeekdayThatNeverWas() {
    var simple = References.of(SomeDays.of(7, 3).before(2), 5);

    assertThat(simple.weekdayMean().mean()).isEqualTo(3);
    assertThat(simple.seasonalNaive().mean()).isEqualTo(3);
  }
}
