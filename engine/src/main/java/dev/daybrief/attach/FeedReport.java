package dev.daybrief.attach;

/// What a sync did with a feed.
///
/// @param problem what is wrong and what to do; empty when all is well
public record FeedReport(String feed, FeedState state, Counts counts, String problem) {

  /// @param read rows that the other database gave, read again ones included
  /// @param stored versions that were new or different here
  /// @param repeated rows that share their id with a newer one of the table
  /// @param removed records that are no longer there
  public record Counts(long read, long stored, long refused, long repeated, long removed) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    public Counts plus(Counts other) {
      return new Counts(
          read + other.read,
          stored + other.stored,
          refused + other.refused,
          repeated + other.repeated,
          removed + other.removed);
    }
  }
}
