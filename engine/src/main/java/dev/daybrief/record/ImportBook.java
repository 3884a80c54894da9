package dev.daybrief.record;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.record.ImportState.File;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Port: the imports of organisations, with the rows they refused.
public interface ImportBook {

  /// Old imports of the organisation are forgotten at this occasion.
  void begin(OrganizationId organization, File file);

  /// The import is alive; one that says nothing for half a minute counts as interrupted.
  void tell(OrganizationId organization, UUID id, ImportState.Progress progress, Instant now);

  void finish(OrganizationId organization, ImportState state);

  Optional<ImportState> find(OrganizationId organization, UUID id, Instant now);

  /// @param number of the piece, from 0
  void addRejected(OrganizationId organization, UUID id, int number, String csv);

  Optional<String> findRejected(OrganizationId organization, UUID id, int number);
}
