package dev.daybrief.brief;

import dev.daybrief.day.OrganizationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Port: remembers what became of the attempts to produce briefs.
public interface RunLedger {

  /// Counts one attempt for each entry and keeps its outcome as the organisation-day's newest.
  void record(List<Entry> entries);

  /// @param problem why it failed, for the operator, without any customer text; null when it did
  ///     not
  record Entry(
      OrganizationId organization, LocalDate date, Outcome outcome, @Nullable String problem) {}

  enum Outcome {
    PUBLISHED,
    REVISED,
    UNCHANGED,
    FAILED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
