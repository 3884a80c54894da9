package dev.daybrief.brief;

import dev.daybrief.day.Organization;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Port: takes wishes of those who run the installation to have a night made again. It is done in
/// the background, one night after the other.
public interface RerunDesk {

  /// The id of the run; empty where too many wait, or the process is about to end.
  ///
  /// @param operator who asks
  /// @param organizations one at least
  Optional<UUID> ask(UUID operator, LocalDate night, List<Organization> organizations);
}
