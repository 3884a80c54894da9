package dev.daybrief.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ExplanationTest {

  @Test
  void namesTheOneElementThatCarriesTheRise() {
    var found = Explanation.of(new long[] {20, 60, 11}, new double[] {20, 30, 10}).orElseThrow();

    assertThat(found.elements()).containsExactly(1);
    assertThat(found.power()).isCloseTo(30.0 / 31, within(1e-12));
  }

  @Test
  void namesAsManyAsCarryTwoThirds() {
    var found =
        Explanation.of(new long[] {20, 25, 12, 10}, new double[] {10, 10, 10, 10}).orElseThrow();

    assertThat(found.elements()).containsExactly(1, 0);
    assertThat(found.power()).isCloseTo(25.0 / 27, within(1e-12));
  }

  @Test
  void namesWhatFellWhereTheWholeFell() {
    var found = Explanation.of(new long[] {40, 5, 41}, new double[] {40, 40, 40}).orElseThrow();

    assertThat(found.elements()).containsExactly(1);
    assertThat(found.power()).isGreaterThan(1);
  }

  @Test
  void namesNobodyWhenManySmallOnesMoved() {
    assertThat(
            Explanation.of(
                new long[] {2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2},
                new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}))
        .isEmpty();
  }

  @Test
  void isEmptyWithoutAChange() {
    assertThat(Explanation.of(new long[] {3, 5}, new double[] {5, 3})).isEmpty();
    assertThat(Explanation.of(new long[0], new double[0])).isEmpty();
  }

  @Test
  void isMoreSurprisedByANewShareThanByTheSame() {
    var surprising = Explanation.of(new long[] {50, 10}, new double[] {10, 10}).orElseThrow();
    var proportional = Explanation.of(new long[] {30, 30}, new double[] {10, 10}).orElseThrow();

    assertThat(surprising.surprise()).isGreaterThan(proportional.surprise());
    assertThat(proportional.surprise()).isEqualTo(0);
  }

  @Test
  void followsJensenAndShannon() {
    var found = Explanation.of(new long[] {30, 10}, new double[] {10, 10}).orElseThrow();

    // Shares 1/2 before and 3/4 now of the one element that moved.
    double expected = 0.5 * (0.5 * Math.log(1 / 1.25) + 0.75 * Math.log(1.5 / 1.25));
    assertThat(found.surprise()).isCloseTo(expected, within(1e-12));
  }

  @Test
  void takesAnElementThatNeverWas() {
    var found = Explanation.of(new long[] {10, 10}, new double[] {10, 0}).orElseThrow();

    assertThat(found.elements()).containsExactly(1);
    assertThat(found.surprise()).isPositive();
  }
}
