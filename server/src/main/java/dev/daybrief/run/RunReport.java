package dev.daybrief.run;

import dev.daybrief.day.Organization;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What became of each organisation-day of a run.
public record RunReport(List<Line> lines) {

  public record Line(Organization organization, LocalDate date, RunOutcome outcome) {}

  public RunReport {
    lines = List.copyOf(lines);
  }

  public RunReport and(RunReport other) {
    var all = new ArrayList<>(lines);
    all.addAll(other.lines);
    return new RunReport(all);
  }

  public List<Line> failed() {
    return lines.stream().filter(line -> line.outcome() instanceof RunOutcome.Failed).toList();
  }

  /// Of all lines that were stored.
  public Authors authors() {
    return lines.stream()
        .map(line -> line.outcome().authors())
        .reduce(Authors.NOBODY, Authors::plus);
  }

  /// How many ended with the outcome's word.
  public long count(Class<? extends RunOutcome> outcome) {
    return lines.stream().filter(line -> outcome.isInstance(line.outcome())).count();
  }
}
