package dev.daybrief.brief;

import java.time.LocalDate;
import java.util.List;

/// Two ways of counting a day do not agree, so that nothing of it may be shown.
public final class DoubtfulNumbers extends RuntimeException {

  private final List<String> metrics;

  /// @param metrics ids of the numbers in doubt
  /// @param details organisations and both counts of each, for the log
  public DoubtfulNumbers(LocalDate date, List<String> metrics, List<?> details) {
    super("two counts of " + date + " differ: " + details);
    this.metrics = List.copyOf(metrics);
  }

  public List<String> metrics() {
    return metrics;
  }
}
