package dev.daybrief.ingest.webhook;

import dev.daybrief.record.CallRecord;
import dev.daybrief.record.FeedbackRecord;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the customer answered when the call asked for a score.
///
/// @param comment in the customer's own words
record Survey(@Nullable Integer score, @Nullable String comment) {

  private static final int HIGHEST = 10;

  /// A model fills in the places. Its score is taken; of its texts only one that repeats what the
  /// customer said, as the transcript shows: a summary is not the customer's words.
  ///
  /// @param turns what the customer said
  static Survey of(List<JsonFields> places, List<String> turns) {
    @Nullable Integer score = null;
    @Nullable String comment = null;
    for (JsonFields place : places) {
      for (String name : List.of("nps_score", "npsScore", "nps")) {
        score = score == null ? Text.whole(place.number(name), HIGHEST) : score;
      }
      if (comment == null) {
        comment = place.text(Text.COMMENT, "comment", "customer_comment", "customerComment");
      }
    }
    return new Survey(score, comment != null && isSaid(comment, turns) ? comment : null);
  }

  private static boolean isSaid(String comment, List<String> turns) {
    String words = words(comment);
    return !words.isBlank() && words(String.join(" ", turns)).contains(words);
  }

  /// Letters and digits alone: speech has no punctuation of its own.
  private static String words(String text) {
    return " "
        + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip()
        + " ";
  }

  /// Null where nothing was answered.
  @Nullable FeedbackRecord of(CallRecord call, Instant answeredAt) {
    if (score == null && comment == null) {
      return null;
    }
    return new FeedbackRecord(
        call.version(),
        answeredAt,
        call.version().externalId(),
        score,
        comment == null ? null : new FeedbackRecord.Comment(comment, null));
  }
}
