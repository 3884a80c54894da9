package dev.daybrief.brief;

import dev.daybrief.brief.StoredRun.Reason;
import dev.daybrief.day.Organization;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Port: how the nights went over all organisations, for those who run the installation. It counts,
/// and names organisations whose day is not done; it tells no word of a brief and nothing of a
/// record. A night is a date: each organisation has it when its own day is over.
public interface NightBook {

  /// Newest first; dates that are over nowhere are left out.
  List<Night> nights(LocalDate first, LocalDate last);

  /// Whose day failed or is waited for, ordered by slug.
  ///
  /// @param after the last slug of the page before; empty for the first page
  List<Open> open(LocalDate night, String after, int most);

  Backlog backlog();

  /// @param delay how long after the end of their day the briefs came; null where none came within
  ///     a day
  record Night(LocalDate date, Counts counts, @Nullable Delay delay) {}

  /// @param ruleBased of the published ones, those with a template where a model was asked
  /// @param parked of the failed ones, those that are not tried again within ten minutes
  record Counts(long published, long ruleBased, long failed, long parked, long waiting) {}

  record Delay(Duration median, Duration longest) {}

  /// @param failure null for one that was not tried yet
  /// @param nextTry when the schedule looks at the organisation again
  record Open(Organization organization, @Nullable Failure failure, Instant nextTry) {}

  /// @param reason null where it is not kept any more
  record Failure(@Nullable Reason reason, int attempts, Instant at) {}

  /// @param due organisations whose briefs could be made right now
  /// @param dueSince of the one that waits longest; null where none does
  /// @param parked organisations that failed and are not tried again within ten minutes
  /// @param oldestDay the oldest day that follows an organisation's newest brief and is over; null
  ///     where all have their newest one
  record Backlog(
      long organizations,
      long due,
      @Nullable Instant dueSince,
      long parked,
      @Nullable LocalDate oldestDay) {}
}
