package dev.daybrief.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RateTestTest {

  @Test
  void countsTheBinomialTailAndHalfOfTheCountItself() {
    // 10 of 12 at 1/2: (1 + 12) ÷ 4096 beyond, 66 ÷ 4096 at it.
    assertThat(RateTest.midP(10, 1, 2, 1)).isCloseTo(2 * (13 + 33) / 4096.0, within(1e-12));
  }

  @Test
  void weighsTheExposures() {
    assertThat(RateTest.midP(10, 7, 40, 28)).isGreaterThan(0.9);
    assertThat(RateTest.midP(30, 7, 40, 28)).isLessThan(0.001);
  }

  @Test
  void isTheSameWhicheverSpanComesFirst() {
    assertThat(RateTest.midP(3, 2, 19, 5)).isCloseTo(RateTest.midP(19, 5, 3, 2), within(1e-12));
  }

  @Test
  void findsNothingInNothing() {
    assertThat(RateTest.midP(0, 1, 0, 1)).isEqualTo(1);
  }

  @Test
  void isNeverOutsideZeroToOne() {
    assertThat(RateTest.midP(1_000_000, 1, 0, 1000)).isBetween(0.0, 1e-9);
    assertThat(RateTest.midP(0, 1, 1, 1)).isBetween(0.4, 0.6);
  }

  @Test
  void rejectsASpanOfNothing() {
    assertThatThrownBy(() -> RateTest.midP(1, 0, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
