package dev.daybrief.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options of a command that looks back over a period.
final class Span {

  @Option(names = "--from", paramLabel = "DATE", description = "First local date.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last local date.")
  private @Nullable LocalDate to;

  void check() {
    if (from != null && to != null && to.isBefore(from)) {
      throw Problem.usage("--to " + to + " is before --from " + from + ".");
    }
  }

  LocalDate last(LocalDate yesterday) {
    return to != null ? to : yesterday;
  }

  /// @param days how many end with the last one where no first one is said
  LocalDate first(LocalDate last, int days) {
    return from != null ? from : last.minusDays(days - 1L);
  }
}
