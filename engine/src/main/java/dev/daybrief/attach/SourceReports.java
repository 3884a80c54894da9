package dev.daybrief.attach;

import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Port: attached databases as the administrators of one organisation may see them. What a source
/// holds of others does not show, not even that it is there.
public interface SourceReports {

  /// Feeds that had rows of the organisation, ordered by source and feed.
  List<Report> list(OrganizationId organization);

  /// @param at when the state was reached
  /// @param knownUntil the newest change that is known, by their clock; null where none is, or it
  ///     cannot be read as a time
  record Report(
      FeedKey feed, FeedState state, Instant at, @Nullable Instant knownUntil, Rows rows) {}

  /// Of the organisation alone.
  ///
  /// @param refused those that are kept, [FeedLedger#MOST_REFUSED] at most
  record Rows(long known, long refused) {}
}
