package dev.daybrief.llm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryBudgetTest {

  private final RetryBudget budget = new RetryBudget();

  private int taken() {
    int taken = 0;
    while (budget.take()) {
      taken++;
    }
    return taken;
  }

  @Test
  void startsWithAFew() {
    assertThat(taken()).isEqualTo(3);
  }

  @Test
  void letsOneInTenBeTriedAgain() {
    taken();
    int taken = 0;
    for (int request = 0; request < 1_000; request++) {
      budget.earn();
      taken += taken();
    }
    assertThat(taken).isEqualTo(100);
  }

  @Test
  void savesAHundredAtMost() {
    for (int request = 0; request < 100_000; request++) {
      budget.earn();
    }
    assertThat(taken()).isEqualTo(100);
  }
}
