package dev.daybrief.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OnlineRateTest {

  @Test
  void isFullUpToTwoUnusualDaysOfThirty() {
    assertThat(OnlineRate.of(0)).isEqualTo(OnlineRate.FULL);
    assertThat(OnlineRate.of(2)).isEqualTo(OnlineRate.FULL);
  }

  @Test
  void halvesWithEachFurtherDayDownToAnEighth() {
    assertThat(OnlineRate.of(3)).isEqualTo(OnlineRate.FULL / 2);
    assertThat(OnlineRate.of(4)).isEqualTo(OnlineRate.FULL / 4);
    assertThat(OnlineRate.of(5)).isEqualTo(OnlineRate.FULL / 8);
    assertThat(OnlineRate.of(30)).isEqualTo(OnlineRate.FULL / 8);
  }
}
