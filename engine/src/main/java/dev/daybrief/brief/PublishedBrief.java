package dev.daybrief.brief;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stored brief.
///
/// @param revision 1 for the first, one more for each correction
/// @param revisions all of them, oldest first
/// @param corrections what the revision before said otherwise; empty for the first
public record PublishedBrief(
    Brief brief,
    int revision,
    Instant publishedAt,
    List<Revision> revisions,
    List<Correction> corrections) {

  public PublishedBrief {
    revisions = List.copyOf(revisions);
    corrections = List.copyOf(corrections);
  }

  /// @param before the brief of the revision before; null for the first
  public static PublishedBrief of(
      Brief brief, Revision revision, List<Revision> revisions, @Nullable Brief before) {
    return new PublishedBrief(
        brief,
        revision.revision,
        revision.publishedAt,
        revisions,
        before == null ? List.of() : Correction.between(before, brief));
  }

  public record Revision(int revision, Instant publishedAt) {}
}
