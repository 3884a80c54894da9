package dev.daybrief.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountScoreTest {

  @ParameterizedTest
  @CsvSource({"0.05,0.05,0", "0.05,0.05,4", "3,3,3", "3,9,0", "3,9,40", "80,200,75", "400,400,900"})
  void sumsTheSquaredMissesOfTheWholeLaw(double mean, double variance, long count) {
    var law = new CountLaw(mean, variance);
    double expected = 0;
    for (long k = 0; k < 3000; k++) {
      double miss = law.atMost(k) - (count <= k ? 1 : 0);
      expected += miss * miss;
    }

    assertThat(CountScore.crps(law, count)).isCloseTo(expected, within(1e-5));
  }

  @Test
  void agreesWithTheNormalLawWhereCountsAreHuge() {
    double sum = CountScore.crps(new CountLaw(100_000, 499.0 * 499), 100_300);
    double formula = CountScore.crps(new CountLaw(100_000, 501.0 * 501), 100_300);

    assertThat(formula / sum).isCloseTo(1, within(0.002));
    assertThat(CountScore.crps(new CountLaw(1e12, 1e13), Long.MAX_VALUE / 2)).isFinite();
  }

  @Test
  void isSmallestAroundTheMiddle() {
    var law = new CountLaw(20, 30);

    assertThat(CountScore.crps(law, 20)).isLessThan(CountScore.crps(law, 30));
    assertThat(CountScore.crps(law, 20)).isLessThan(CountScore.crps(law, 10));
  }

  @Test
  void prefersTheSharperOfTwoLawsThatAreRight() {
    assertThat(CountScore.crps(new CountLaw(20, 20), 20))
        .isLessThan(CountScore.crps(new CountLaw(20, 60), 20));
  }

  @Test
  void coversTheCentralEightyPercent() {
    var law = new CountLaw(100, 100);

    // 100 ± 1.2816 × 10.
    assertThat(CountScore.covers(law, 88)).isTrue();
    assertThat(CountScore.covers(law, 113)).isTrue();
    assertThat(CountScore.covers(law, 86)).isFalse();
    assertThat(CountScore.covers(law, 114)).isFalse();
  }
}
