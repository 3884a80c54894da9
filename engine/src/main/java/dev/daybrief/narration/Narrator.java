package dev.daybrief.narration;

import dev.daybrief.ranking.RankedFive;
import java.time.Duration;
import java.util.Locale;

/// Port: puts the free lines of a day into words. What it returns is verified before it is shown.
public interface Narrator {

  NarratorReply narrate(RankedFive five, Locale locale);

  sealed interface NarratorReply {
    record Text(Draft draft) implements NarratorReply {}

    /// It refused, or answered outside the form.
    record Declined(String why) implements NarratorReply {}

    /// It could not be reached in time.
    record Unavailable(Duration retryAfter) implements NarratorReply {}
  }
}
