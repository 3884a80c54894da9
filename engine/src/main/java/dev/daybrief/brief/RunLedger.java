package dev.daybrief.brief;

import dev.daybrief.day.OrganizationId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Port: remembers what became of the newest attempt at each organisation-day.
public interface RunLedger {

  void record(List<Entry> entries);

  /// @param outcome one lower-case word
  /// @param problem one sentence for the operator when it failed
  record Entry(
      OrganizationId organization, LocalDate date, String outcome, @Nullable String problem) {}
}
