package dev.daybrief.http;

import dev.daybrief.day.OrganizationId;
import java.time.LocalDate;
import java.util.Optional;

/// Port: the written answers of an organisation's days. The last two may wait, and throw
/// [dev.daybrief.brief.StoreUnavailable].
public interface DayPages {

  /// What is in memory, without waiting.
  Optional<Found> peek(OrganizationId organization, LocalDate date);

  /// The current revision.
  Optional<Found> find(OrganizationId organization, LocalDate date);

  Optional<Page> findRevision(OrganizationId organization, LocalDate date, int revision);

  /// @param stale the store could not be asked; this is what it said last
  record Found(Page page, boolean stale) {}
}
