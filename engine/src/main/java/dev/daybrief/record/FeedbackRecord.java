package dev.daybrief.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One customer's answer: a score of 0 to 10, a comment, or both.
public record FeedbackRecord(
    RecordVersion version,
    Instant createdAt,
    @Nullable String callExternalId,
    @Nullable Integer npsScore,
    @Nullable Comment comment)
    implements SourceRecord {

  public FeedbackRecord {
    Scores.check(npsScore);
  }

  /// The customer's own words. Personal: never leaves for a model.
  ///
  /// @param language BCP 47 tag, where the source knows it
  public record Comment(String text, @Nullable String language) {}
}
