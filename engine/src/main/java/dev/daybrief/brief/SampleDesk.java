package dev.daybrief.brief;

import dev.daybrief.day.Organization;
import java.util.Optional;
import java.util.UUID;

/// Port: gives an organisation sample data, and takes it away again.
public interface SampleDesk {

  /// The sample data up to yesterday, and a run that makes its briefs. Asked twice, it is the same
  /// data.
  ///
  /// @param member who asks
  Answer load(Organization organization, UUID member);

  /// Nothing where there is no sample data.
  ///
  /// @param member who asks
  void remove(Organization organization, UUID member);

  sealed interface Answer {

    /// @param run empty where none could be queued now; the records are there
    record Loaded(Optional<UUID> run) implements Answer {}

    /// The organisation has records of its own.
    record HasRecords() implements Answer {}
  }
}
