package dev.daybrief.brief;

import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Port: which days are made because somebody looked for their brief. Every instant is compared
/// with the store's own clock.
public interface ViewBook {

  /// Begins a run of the day, unless it has a brief, is not due yet, was tried for a look within
  /// five minutes by whatever process, or is neither the newest full day nor one with records on it
  /// or before it.
  ///
  /// @param id of the run
  /// @return whether it began
  boolean begin(UUID id, OrganizationId organization, Viewed day);

  /// @param end when the day is over
  /// @param dueAt when its brief is due
  /// @param outdatedAt when that of the next day is
  record Viewed(LocalDate date, Instant end, Instant dueAt, Instant outdatedAt) {}
}
