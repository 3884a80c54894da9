package dev.daybrief.llm;

/// Lets one in ten requests be tried again, so that a provider in trouble gets hardly more of them.
final class RetryBudget {

  /// Tenths of a retry that a request earns.
  private static final int EARNED = 1;

  private static final int COST = 10;

  /// What a small installation may use before it has earned anything.
  private static final int START = 3 * COST;

  private static final int MOST = 100 * COST;

  private int tenths = START;

  synchronized void earn() {
    tenths = Math.min(MOST, tenths + EARNED);
  }

  synchronized boolean take() {
    if (tenths < COST) {
      return false;
    }
    tenths -= COST;
    return true;
  }
}
