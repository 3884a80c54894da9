package dev.daybrief.brief;

import dev.daybrief.day.Organization;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Port: takes wishes for runs, which are done in the background one after the other.
public interface RunDesk {

  /// @param member who asks
  /// @param dates oldest first, one at least
  Answer ask(Organization organization, UUID member, List<LocalDate> dates);

  sealed interface Answer {

    /// It is queued, or one of the same days was already.
    record Accepted(StoredRun run) implements Answer {}

    /// Too many of this organisation wait.
    record TooMany() implements Answer {}

    /// Too many wait in all, or the process is about to end.
    record Full() implements Answer {}
  }
}
