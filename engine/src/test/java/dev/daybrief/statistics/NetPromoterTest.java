package dev.daybrief.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NetPromoterTest {

  @Test
  void followsTheAdjustedWaldFormula() {
    var interval = new NetPromoter(6, 2, 10).interval().orElseThrow();

    // (6.75 − 2.75) ÷ 13 = 0.3077; variance (9.5 ÷ 13 − 0.0947) ÷ 13 = 0.04893.
    assertThat(interval.low()).isCloseTo(-12.6, within(0.1));
    assertThat(interval.high()).isCloseTo(74.1, within(0.1));
  }

  @Test
  void saysNothingBelowTenAnswers() {
    var nine = new NetPromoter(9, 0, 9);
    var many = new NetPromoter(50, 20, 100);

    assertThat(nine.interval()).isEmpty();
    assertThat(nine.pAgainst(many)).isEmpty();
    assertThat(many.pAgainst(nine)).isEmpty();
  }

  @Test
  void staysInsideTheScale() {
    var all = new NetPromoter(10, 0, 10);

    assertThat(all.score()).isEqualTo(100);
    assertThat(all.interval().orElseThrow().high()).isLessThanOrEqualTo(100);
    assertThat(all.pAgainst(new NetPromoter(0, 10, 10)).orElseThrow()).isLessThan(1e-6);
  }

  @Test
  void findsNoDifferenceBetweenEqualSamples() {
    var sample = new NetPromoter(40, 20, 80);

    assertThat(sample.pAgainst(sample).orElseThrow()).isEqualTo(1);
  }

  @Test
  void measuresADropInItsStandardErrors() {
    var before = new NetPromoter(600, 150, 1000);
    var now = new NetPromoter(12, 18, 40);

    // 0.4487 ± 0.0232 and −0.1395 ± 0.1295: 4.47 standard errors.
    assertThat(now.pAgainst(before).orElseThrow()).isBetween(5e-6, 1e-5);
  }

  @Test
  void rejectsMoreThanAllAnswers() {
    assertThatThrownBy(() -> new NetPromoter(6, 5, 10))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
