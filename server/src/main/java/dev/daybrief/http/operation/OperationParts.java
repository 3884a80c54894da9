package dev.daybrief.http.operation;

import dev.daybrief.brief.NightBook;
import dev.daybrief.brief.RerunDesk;
import dev.daybrief.prompt.SpendBook;
import java.math.BigDecimal;
import java.util.function.Supplier;

/// What the routes work with by which the installation is run.
///
/// @param process how this process is right now
public record OperationParts(
    NightBook nights,
    RerunDesk reruns,
    SpendBook spend,
    Budget budget,
    Supplier<ProcessState> process) {

  /// The most that may go out in a day of UTC.
  ///
  /// @param cost in US dollars
  public record Budget(long tokens, BigDecimal cost) {}
}
