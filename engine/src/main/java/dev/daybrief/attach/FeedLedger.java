package dev.daybrief.attach;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.record.RecordProblem;
import dev.daybrief.record.SourceKind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Port: how far feeds are read, and which records came out of them. Records that came by another
/// door are not among them, so that no comparison removes them.
public interface FeedLedger {

  /// Refused rows that are kept, by feed and organisation.
  int MOST_REFUSED = 100;

  FeedProgress progress(FeedKey feed);

  /// Call it after the rows before its position are stored.
  void keep(FeedKey feed, FeedProgress progress);

  /// These records are there; rows of theirs that were refused before are good now. Returns when
  /// those of them that had not been there were removed, by organisation. Call it before they are
  /// stored.
  Map<OrganizationId, Map<String, Instant>> note(
      FeedKey feed, Map<OrganizationId, ? extends Collection<String>> externalIds);

  /// Keeps refused rows, [#MOST_REFUSED] at most.
  ///
  /// @param organization null for rows that belong to none
  void refuse(@Nullable OrganizationId organization, FeedKey feed, List<Refused> rows);

  List<Refused> refused(FeedKey feed, Collection<OrganizationId> organizations, int most);

  /// Known ids behind the place, in an order that stays.
  ///
  /// @param most about so many ids
  List<Chunk> known(
      FeedKey feed,
      FeedProgress.@Nullable Compared behind,
      Collection<OrganizationId> organizations,
      int most);

  /// The newest version of each of these records.
  Map<String, Newest> newest(
      OrganizationId organization, SourceKind kind, Collection<String> externalIds);

  /// Puts what the chunks list, each id once, in their place, and remembers removed records.
  ///
  /// @param gone ids that are listed no longer
  /// @param removed when each record was removed
  void replace(
      OrganizationId organization,
      FeedKey feed,
      Collection<Long> chunks,
      Set<String> gone,
      Map<String, Instant> removed);

  /// @param row its id there
  record Refused(String row, RecordProblem problem) {}

  record Chunk(OrganizationId organization, long number, List<String> externalIds) {}

  /// @param removed whether that version is a removal
  record Newest(Instant updatedAt, boolean removed) {}
}
