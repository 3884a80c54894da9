package dev.daybrief.brief;

import java.time.Instant;
import java.util.List;

/// A stored brief.
///
/// @param revision 1 for the first, one more for each correction
/// @param revisions all of them, oldest first
public record PublishedBrief(
    Brief brief, int revision, Instant publishedAt, List<Revision> revisions) {

  public PublishedBrief {
    revisions = List.copyOf(revisions);
  }

  public record Revision(int revision, Instant publishedAt) {}
}
