package dev.daybrief.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogOddsTest {

  @Test
  void followsTheFormulaWithItsPrior() {
    var odds = LogOdds.of(10, 50, 20, 500);

    // Prior 10 × 30.5 ÷ 551; ln(10.554 ÷ 49.446) − ln(20.554 ÷ 489.446); error 0.3787.
    assertThat(odds.logRatio()).isCloseTo(1.626, within(0.001));
    assertThat(odds.z()).isCloseTo(4.293, within(0.002));
    assertThat(odds.p()).isCloseTo(1.76e-5, within(2e-7));
  }

  @Test
  void findsNothingWhereTheShareIsTheSame() {
    var odds = LogOdds.of(5, 50, 50, 500);

    assertThat(Math.abs(odds.z())).isLessThan(0.05);
    assertThat(odds.p()).isGreaterThan(0.95);
  }

  @Test
  void isBelowZeroForARarerWord() {
    assertThat(LogOdds.of(1, 100, 100, 500).z()).isLessThan(-2);
  }

  @Test
  void trustsAWordThatWasSeenTwiceLess() {
    assertThat(LogOdds.of(2, 20, 0, 200).z()).isLessThan(LogOdds.of(10, 100, 0, 1000).z());
  }

  @Test
  void isNeverNaN() {
    assertThat(LogOdds.of(0, 0, 0, 0).p()).isEqualTo(1);
    assertThat(LogOdds.of(5, 5, 0, 0).p()).isBetween(0.0, 1.0);
    assertThat(LogOdds.of(0, 0, 7, 7).p()).isBetween(0.0, 1.0);
  }

  @Test
  void rejectsMoreThanAllAnswers() {
    assertThatThrownBy(() -> LogOdds.of(6, 5, 0, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
